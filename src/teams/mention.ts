import { z } from 'zod'
import type { Activity } from './activity.js'

const mention = z.object({ type: z.literal('mention'), mentioned: z.object({ id: z.string() }), text: z.string().min(1) })

/** What was said without the bot's own name in front of it; a mention of anybody else stays as their plain name. */
export function withoutMention({ text, entities, recipient }: Activity): string {
  const own = (entities ?? []).flatMap((entity) => {
    const found = mention.safeParse(entity).data
    return found && found.mentioned.id === recipient.id ? [found.text] : []
  })
  const stripped = own.reduce((said, name) => said.split(name).join(' '), text ?? '')
  return stripped.replace(/<at[^>]*>([^<]*)<\/at>/giu, '$1').trim()
}
