import { guardNames } from '../../src/draft-check/guards/create-guards.js'
import { createDraftCheck } from '../../src/draft-check/index.js'
import { aRule } from './a-rule.js'

const trigger = (guards?: string[]) =>
  createDraftCheck([aRule({ when: { any: ['zonk'], within: 'sentence' }, ...(guards ? { unless: { guards } } : {}) })])

/** For each guard: words in which it holds, and words in which it must not. */
const cases: Readonly<Record<string, readonly [string, string]>> = {
  quotation: ['The note read “what a zonk he is”.', 'What a zonk he is.'],
  question: ['Is he a zonk?', 'He is a zonk.'],
  link: ['Zonk, see https://example.org', 'Zonk, see the paper.'],
  reporting: ['A resident was called a zonk on the bus.', 'That resident is a zonk.'],
  'counter-speech': ['Zonk? This abuse is vile. No one should have to read it.', 'She is a vile zonk.'],
  rejection: ['Calling anyone a zonk is cruel.', 'You are a zonk, and cruel.'],
  attribution: ['According to the police the zonk was found.', 'The zonk was found.'],
  metaphor: ['We will fight for the zonk.', 'We will hit the zonk.'],
  sport: ['The striker made a zonk in extra time.', 'The planning team made a zonk.'],
  story: ['The panto has a zonk.', 'The council has a zonk.'],
  homonym: ['A zonk nests with the birds.', 'A zonk sits in the office.'],
  past: ['The zonk was refused last night.', 'The zonk must be refused.'],
  'public-register': ['Zonk. It is on the public register.', 'Zonk. It is in my drawer.'],
  published: ['Zonk was published on the website.', 'Zonk was told to me.'],
  'own-contact': ['Call me on zonk.', 'Call Dave on zonk.'],
  helpline: ['The helpline is zonk.', 'His phone is zonk.'],
  instruction: ['Never share your zonk.', 'Here is my zonk.'],
  venue: ['Meet at the village hall, zonk.', 'He sleeps at zonk.'],
  negation: ['He is not a zonk.', 'He is a zonk.'],
  hypothetical: ['If he were a zonk, then what.', 'He is a zonk.'],
  policy: ['The policy is a zonk.', 'He is a zonk.'],
  'office-holder': ['The minister is a zonk.', 'My neighbour is a zonk.'],
  thanks: ['Thanks to the zonk.', 'Down with the zonk.'],
  mourning: ['Sad news about the zonk, funeral on Friday.', 'News about the zonk on Friday.'],
}

describe('the guards', () => {
  it('all have a case', () => {
    expect(Object.keys(cases).sort()).toEqual([...guardNames].sort())
  })

  it.each(Object.entries(cases))('%s keeps back where it holds and only there', (name, [holds, fails]) => {
    expect(trigger()(holds).findings).toHaveLength(1)
    expect(trigger([name])(holds).findings).toEqual([])
    expect(trigger([name])(fails).findings).toHaveLength(1)
  })
})
