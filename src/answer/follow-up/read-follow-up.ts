import { plainWords } from '../../chat/index.js'

/** What a short message asks of the answer above it. */
export type FollowUp =
  | { readonly kind: 'why' | 'basis' | 'ask' | 'more' }
  | { readonly kind: 'audience'; readonly audience: 'member' | 'staff' }
  | { readonly kind: 'condition'; readonly holds: boolean; readonly about: readonly string[] }

const phrases: Readonly<Record<'why' | 'basis' | 'ask' | 'more', readonly string[]>> = {
  why: [
    'why',
    'why not',
    'but why',
    'why is that',
    'why is this',
    'why so',
    'how come',
    'why though',
    'why cant i',
    'what is the reason',
    'why this answer',
    'why that answer',
  ],
  basis: [
    'show me the law',
    'show the law',
    'what law',
    'which law',
    'what law is that',
    'which law is that',
    'what law says that',
    'what is the law on that',
    'is that the law',
    'what does that rest on',
    'what does this rest on',
    'what is that based on',
    'what is this based on',
    'where does that come from',
    'where does this come from',
    'where does it say that',
    'where is that written',
    'which policy is that',
    'what policy is that',
    'which policy says that',
    'says who',
    'source',
    'sources',
    'whats the source',
    'what is the source',
  ],
  ask: [
    'who do i ask',
    'who should i ask',
    'who can i ask',
    'who to ask',
    'who do i contact',
    'who do i ask about that',
    'who do i ask about this',
    'who can i ask about that',
    'who can i ask about this',
    'who do i speak to',
    'who do i talk to',
    'who do i speak to about this',
  ],
  more: [
    'more',
    'tell me more',
    'more please',
    'show me more',
    'say more',
    'go on',
    'what else',
    'anything else',
    'more like this',
    'related',
  ],
}

const people: Readonly<Record<'member' | 'staff', string>> = {
  staff: '(?:council )?(?:staff|officers?|employees?)|an? (?:officer|employee|member of staff|staff member)|staff members',
  member: '(?:elected )?(?:members?|councillors?|cllrs?)|an? (?:elected )?(?:member|councillor|cllr)',
}
const leadIn =
  '(?:and|(?:and |but |so )?(?:what|how) about(?: for| if im| if i am)?|(?:and |but )?for|(?:and )?is (?:it|that|this) (?:the same|different) for|' +
  '(?:and )?does (?:it|that|this|the same) (?:apply to|go for|hold for)|same for|(?:and |but )?(?:what )?if (?:im|i am|i was))'
const aboutPeople = (['member', 'staff'] as const).map((audience) => [audience, new RegExp(`^${leadIn} (?:${people[audience]})$`)] as const)

const condition =
  /^(?:(?:and|but|so) )?(?:what )?(?:about )?if (?:im|i am|i was|we are|were) (not )?(?:(?:on|in|part of) )?((?:\p{L}+ ?){1,4})$/u
const smallWords = new Set(['on', 'in', 'the', 'a', 'an', 'of', 'my', 'our', 'that', 'this', 'it', 'part', 'to'])

/** Reads a whole short message as a question about the answer above it; anything with a matter of its own is left alone. */
export function readFollowUp(text: string): FollowUp | undefined {
  const said = plainWords(text)
  if (said === '' || said.length > 60) return undefined
  for (const kind of ['why', 'basis', 'ask', 'more'] as const) if (phrases[kind].includes(said)) return { kind }
  const asked = aboutPeople.find(([, pattern]) => pattern.test(said))
  if (asked) return { kind: 'audience', audience: asked[0] }
  const found = condition.exec(said)
  const about = (found?.[2] ?? '').split(' ').filter((word) => word !== '' && !smallWords.has(word))
  return found && about.length > 0 ? { kind: 'condition', holds: found[1] === undefined, about } : undefined
}
