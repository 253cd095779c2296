import type { Corpus, CorpusDecline, CorpusTopic } from '../../src/answer/engine/corpus.js'

/** A topic with sensible parts, for tests to change where they care. */
export function aTopic(part: Partial<CorpusTopic> & { id: string }): CorpusTopic {
  return { title: '', phrasings: [], advice: '', audience: 'both', related: [], urgent: false, ...part }
}

// A decline class with sensible parts.
function aDecline(part: Partial<CorpusDecline> & { id: string }): CorpusDecline {
  return { outcome: 'redirect', phrasings: [], ...part }
}

const topics: CorpusTopic[] = [
  aTopic({
    id: 'BLK-01',
    title: 'Can I block somebody?',
    advice: 'Keep a record of why you blocked them. Do not block for a plain disagreement.',
    phrasings: [
      'block a resident',
      'can i block people',
      'blocking trolls on my page',
      'should I unblock him',
      'i blocked someone for swearing',
    ],
  }),
  aTopic({
    id: 'PET-01',
    title: 'Can I share a petition?',
    advice: 'Read the petition first. Do not sign what you will decide.',
    phrasings: [
      'share a petition',
      'can i retweet a petition',
      'signing petitions about parking',
      'residents petition on facebook',
      'petition for a crossing',
    ],
    related: ['PLN-01'],
  }),
  aTopic({
    id: 'PHO-01',
    title: 'Can I post a photo of children?',
    advice: 'Ask the parents first. Do not name the school.',
    phrasings: [
      'photo of children',
      'pictures of kids at the fete',
      'can i post school photos',
      'children in a picture',
      'camera at the nursery',
    ],
  }),
  aTopic({
    id: 'PLN-01',
    title: 'Can I comment on a planning application that I will decide?',
    advice: 'Keep an open mind. Do not say how you will vote.',
    phrasings: [
      'planning application comment',
      'im on the planning committee can i post',
      'objecting to houses before the vote',
      'predetermination',
      'supporting an extension online',
    ],
    related: ['PET-01'],
  }),
  aTopic({
    id: 'STF-01',
    title: 'Can staff post about their work?',
    audience: 'staff',
    advice: 'Ask your manager. Do not share what you learn at work.',
    phrasings: [
      'posting about work',
      'i work for the council can i post',
      'employees on social media',
      'my manager saw my post',
      'staff accounts',
    ],
  }),
  aTopic({
    id: 'THR-01',
    title: 'What do I do about a threat?',
    urgent: true,
    advice: 'Call the police. Do not reply.',
    phrasings: ['death threat', 'someone threatened me', 'he says he will hurt me', 'threatening message', 'fear for my safety'],
  }),
]

const declines: CorpusDecline[] = [
  aDecline({ id: 'chit-chat', outcome: 'none', phrasings: ['hello', 'good morning', 'tell me a joke', 'thanks', 'are you a robot'] }),
  aDecline({
    id: 'council-services',
    phrasings: ['bin collection day', 'report a pothole', 'council tax bill', 'parking permit', 'missed recycling'],
  }),
]

/** A small pack that the engine learns in a moment: six topics, two decline classes, two equivalents, one pair. */
export function aCorpus(part: Partial<Corpus> = {}): Corpus {
  return {
    topics,
    declines,
    equivalents: [
      { to: 'retweet', from: ['rt', 're-tweet'] },
      { to: 'planning application', from: ['planning app'] },
    ],
    pairs: [{ question: 'Will you decide it?', topics: ['PET-01', 'PLN-01'] }],
    ...part,
  }
}
