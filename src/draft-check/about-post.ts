import type { CheckBoxCard } from '../cards/data.js'
import type { Told } from './told.js'

/** The optional questions below the box, with what was told before already ticked. */
export function aboutPost({ decides = [], account, image, share }: Told): CheckBoxCard['about'] {
  return {
    title: 'You may add (kept for a few hours in this chat, nowhere else):',
    decides: {
      label: 'I sit on',
      value: decides.join(','),
      choices: [
        { title: 'Planning', value: 'planning' },
        { title: 'Licensing', value: 'licensing' },
      ],
    },
    account: {
      label: 'I post from',
      value: account ?? 'not-said',
      choices: [
        { title: 'Not said', value: 'not-said' },
        { title: 'My councillor account', value: 'councillor' },
        { title: 'My private account', value: 'private' },
        { title: "The council's account", value: 'council' },
      ],
    },
    image: { title: 'It has a picture', value: image ? 'true' : 'false' },
    share: { title: "I am sharing somebody's post", value: share ? 'true' : 'false' },
  }
}
