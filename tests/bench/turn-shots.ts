import { executed, message } from '../teams/contract/activities.js'
import type { Shot } from './load.js'
import { identity, serviceUrl } from './outside.js'

type Json = Record<string, unknown>

const questions = [
  'Can I share a post from my party?',
  'What if somebody is abusive to me online?',
  'can i post a photo of children at the fete',
  'Am I allowed to talk about a planning application on Facebook?',
  'what about my council phone number on X',
  'Who do I ask when I am not sure?',
]
const drafts = [
  'check: Great evening at the library opening in Amersham. Thank you to all the volunteers who made it happen!',
  'check: Vote for me on Thursday! The other lot are corrupt and everybody knows it. Call me on 07700 900123.',
  'check: As chair of the planning committee I can tell you that the application at 14 High Street will be refused.',
]
const said = [...questions.slice(0, 3), 'card', ...drafts.slice(0, 2), ...questions.slice(3), 'card', ...drafts.slice(2)]

/** An activity of one of many made-up people, each in their own chat. */
export const from = (person: number): Json => {
  const id = `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`
  return {
    from: { id: `29:${person}`, name: `Person ${person}`, aadObjectId: id },
    conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: identity.tenant },
    channelData: { tenant: { id: identity.tenant } },
  }
}

/** A message of one of them, signed. */
export const says = (authorization: string, person: number, text: string): Shot => ({
  body: JSON.stringify(message(serviceUrl, text, from(person))),
  headers: { authorization },
})

/** A tapped button of one of them, signed. */
export const taps = (authorization: string, person: number, data: Json): Shot => ({
  body: JSON.stringify({ ...executed(serviceUrl, data), ...from(person) }),
  headers: { authorization },
})

/** Questions, cards and drafts in turn, from so many people in turn. */
export function mixedTurns(authorization: string, people: number): () => Shot {
  let n = 0
  return () => {
    const shot = says(authorization, n % people, said[n % said.length] ?? 'card')
    n += 1
    return shot
  }
}
