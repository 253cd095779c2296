import type { WelcomeCard } from '../cards/data.js'
import type { Button, Reply } from '../chat/index.js'
import type { Content } from '../content/index.js'

/** The first card a person sees: what this does, what happens to what they type, who runs it. */
export function welcomeReply({ conversation }: Content, buttons: readonly Button[]): Reply {
  const { title, lines, privacy, runBy } = conversation.welcome
  const data: WelcomeCard = {
    title,
    lines: lines.map((text) => ({ text })),
    privacyTitle: conversation.privacy.title,
    privacy,
    runBy,
    buttons: [...buttons],
  }
  const text = [title, ...lines, data.privacyTitle, privacy, runBy].join('\n')
  return { card: { template: 'welcome', data }, text, summary: `Welcome to ${title}` }
}
