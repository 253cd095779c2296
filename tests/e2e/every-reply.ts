import type { Part, Talk } from './a-talk.js'

/** A reply of the bot with what led to it. */
export interface Heard {
  readonly after: string
  readonly card: Part
}

/** Every part of a card, however deep, in the order in which it is read. */
export const partsOf = (value: unknown): Part[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (value === null || typeof value !== 'object') return []
  return [
    value as Part,
    ...Object.entries(value).flatMap(([name, inner]) => (name === 'fallback' || name === 'data' ? [] : partsOf(inner))),
  ]
}

const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
const words = 'Ring Mrs Smith of 12 High Street on 07700 900123, she is poorly again'

// what an officer or a Member would put into the boxes of our forms, by the name of the box
const typed: Readonly<Record<string, string>> = {
  version: '1.0',
  body: 'Full Council',
  minute: '12',
  effective: '',
  address: 'member-for-ward-a@council.example',
  course: 'social-media',
  title: 'Social media for Councillors',
  starts: '10:00',
  ends: '11:00',
  link: '',
  rows: 'email,course,date,source\nmember-for-ward-a@council.example,social-media,2026-11-10,register',
  subject: 'SHR-09',
}

const answers: Readonly<Record<string, (input: Part) => string>> = {
  'Input.Text': ({ id }) => typed[String(id)] ?? words,
  'Input.ChoiceSet': ({ choices, value }) => String(value || (choices as Part[])[0]?.value),
  'Input.Toggle': () => 'true',
  'Input.Date': () => yesterday(),
}

const filledIn = (inputs: readonly Part[], data: Part): Part => ({
  ...data,
  ...Object.fromEntries(inputs.map((input) => [input.id, answers[String(input.type)]?.(input) ?? ''])),
  ...(data.verb === 'officer-date' ? { day: '2099-11-18' } : {}),
  ...(data.verb === 'digest-draft-postpone' ? { day: '2099-12-08' } : {}),
})

interface Tap {
  readonly after: string
  readonly data: Part
}

const tapsOn = ({ after, card }: Heard): Tap[] => {
  const parts = partsOf(card)
  const inputs = parts.filter(({ type }) => String(type).startsWith('Input.'))
  return parts
    .filter(({ type }) => type === 'Action.Execute')
    .flatMap(({ title, data, associatedInputs }) => {
      const tap = { after: `${after} > ${title}`, data: data as Part }
      if (associatedInputs === 'none' || inputs.length === 0) return [tap]
      return [
        { ...tap, after: `${tap.after} (empty)` },
        { after: `${tap.after} (filled in)`, data: filledIn(inputs, tap.data) },
      ]
    })
}

const mostOfAVerb = 10

/** Taps each button once, and of a kind of button that a card may have many of, the first few. */
const onceEach = () => {
  const tapped = new Set<string>()
  const timesOf = new Map<string, number>()
  return ({ data }: Tap) => {
    const kind = JSON.stringify(data)
    const verb = String(data.verb)
    const times = timesOf.get(verb) ?? 0
    if (tapped.has(kind) || (verb !== 'command' && times >= mostOfAVerb)) return false
    tapped.add(kind)
    timesOf.set(verb, times + 1)
    return true
  }
}

/** A walk through a talk: where it has been, and where it goes on from. */
export interface Walk {
  readonly replies: readonly Heard[]
  /** The verbs of the buttons that were tapped. */
  readonly verbs: ReadonlySet<string>
  /** Says these, and follows every kind of button of every card, as a patient person would; a form is sent empty and filled in. */
  from(starts: readonly string[]): Promise<void>
  /** Goes on from cards that came by themselves. */
  on(after: string, cards: readonly Part[]): Promise<void>
}

/** Begins a walk that follows each button as soon as it is seen, so that what is switched on is soon switched off again. */
export function beginWalk(talk: Pick<Talk, 'say' | 'tap'>): Walk {
  const replies: Heard[] = []
  const verbs = new Set<string>()
  const isNew = onceEach()
  const on = async (after: string, cards: readonly Part[]) => {
    const found = cards.map((card) => ({ after, card }))
    replies.push(...found)
    for (const tap of found.flatMap(tapsOn)) {
      if (!isNew(tap)) continue
      verbs.add(String(tap.data.verb))
      await on(tap.after, await talk.tap(tap.data))
    }
  }
  return {
    replies,
    verbs,
    on,
    from: async (starts) => {
      for (const start of starts) await on(start, await talk.say(start))
    },
  }
}
