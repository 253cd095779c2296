import type { KeptBooks } from './kept-books.js'
import type { Installation } from './teams/index.js'

/** Whoever took the app away does not get it back by a reminder: it is then not installed, and the next channel is tried. */
export function respectingRemoval(
  app: Installation,
  { people, reading }: Pick<KeptBooks, 'people' | 'reading'>,
  tenant: string,
): Installation {
  const hasRemoved = async (directoryId: string) => {
    const person = await people.find(tenant, directoryId)
    return person !== undefined && (await reading.record(person)).channelsOff.some(({ channel }) => channel === 'install')
  }
  return {
    chatOf: app.chatOf,
    post: async (letter, mayLeave) =>
      (await hasRemoved(letter.directoryId)) ? { verdict: 'missing', code: 'AppRemoved' } : app.post(letter, mayLeave),
  }
}
