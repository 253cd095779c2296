import type { CheckBoxCard } from '../cards/data.js'
import type { Reply } from '../chat/index.js'
import { aboutPost } from './about-post.js'
import type { Told } from './told.js'

/** The words around the box for a draft; the box is never filled in for the writer, so no card carries a draft. */
export const draftBox: CheckBoxCard['box'] = {
  label: 'Your post',
  placeholder: 'Paste or type your post here',
  error: 'Paste or type a post first.',
  button: 'Check it',
  privacy: 'Keep your own copy: we do not keep or repeat your post. Leave out anything confidential.',
}

/** An empty box to paste a draft into, for the bare command. */
export function checkBoxReply(told: Told = {}): Reply {
  const data: CheckBoxCard = {
    title: 'Check a post before you share it',
    lines: [{ text: 'I look for things worth a second thought. I cannot see pictures or know what is true. You decide.' }],
    box: draftBox,
    about: aboutPost(told),
  }
  const lines = data.lines.map(({ text }) => text)
  const text = [data.title, ...lines, 'Type check: and then your post.', draftBox.privacy].join('\n')
  return { card: { template: 'check-box', data }, text, summary: data.title }
}
