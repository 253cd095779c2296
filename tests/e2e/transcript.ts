/** What a Councillor does, and what the card must then show. */
export interface Step {
  readonly say?: string
  readonly tap?: string
  readonly shows: readonly RegExp[]
  readonly never?: readonly RegExp[]
  readonly picture?: string
}

const post =
  'Great turnout at the litter pick on Saturday. Thank you to everyone who came along to Market Square, and to the scouts who made the tea. ' +
  'We filled forty bags and the path to the station looks lovely again. Next one is on the first Saturday of December, bring gloves and a friend. ' +
  'See you there! #LoveOurTown'

/** The main job, step by step, in the words people use. */
export const transcript: readonly Step[] = [
  // the made-up council lists whoever opens the chat as a Councillor, so nobody is asked
  { say: 'What can I do if I am being trolled?', shows: [/\bHelpful\b/], never: [/Are you a Councillor or staff\?/] },
  { say: 'settings', shows: [/The council's list says that you are a Councillor/], picture: 'settings' },
  { say: 'I am staff', shows: [/The council's list says that you are a Councillor/] },
  {
    say: 'im on planning can i post about an application',
    shows: [
      /planning/i,
      /\bDo\b/,
      /Don't/,
      /Why:/,
      /Ask: Monitoring Officer/,
      /What this rests on/,
      /Localism Act 2011/,
      /Starter guidance/,
    ],
    picture: 'answer',
  },
  { say: 'why?', shows: [/Why:/, /What this rests on: Localism Act 2011/, /Starter guidance/] },
  { say: "and if I'm not on the committee?", shows: [/\bDo\b/, /Don't/, /Why:/] },
  { say: 'show me the law', shows: [/What this rests on/, /Starter guidance/] },
  { say: 'who do I ask?', shows: [/Who to ask/, /Everyone you can ask/], never: [/Data Protection Officer/], picture: 'follow-up' },
  { say: "can I retweet a residents' petition?", shows: [/petition|share/i] },
  { say: 'the a4 card', shows: [/Do's and Don'ts/, /Draft, not yet approved/, /Version/, /Review by/], picture: 'card' },
  { tap: 'Check a post', shows: [/Check a post before you share it/, /Your post/] },
  {
    say: 'check: Ring Mrs Smith of 12 High Street on 07700 900123, she is poorly again',
    shows: [/ask yourself|Stop/i, /Why:/, /A safer way to say it:/, /Your changed post/, /You decide/],
    picture: 'findings',
  },
  {
    say: 'check: Lovely morning at the farmers market in Amersham. Thank you to all the stallholders.',
    shows: [/Nothing raised by \d+ checks/],
    never: [/approved|safe to post/i],
  },
  {
    say: post,
    shows: [/looks like a post/i, /question/i, /Nothing raised by|could make it better|to ask yourself/],
    picture: 'post-or-question',
  },
  { say: 'help', shows: [/card/i, /check/i] },
  { say: 'hi', shows: [/\w+/] },
  { say: 'privacy', shows: [/keep/i] },
  { say: 'who do I ask', shows: [/Monitoring Officer/, /Data Protection Officer/] },
  { say: 'thanks!', shows: [/\w+/] },
  { say: '👍', shows: [/\w+/], never: [/no guidance/i] },
  { say: 'asdf qwer zxcv', shows: [/\w+/] },
  { say: `check: ${'a long post '.repeat(1_900)}`, shows: [/too long/i, /20,000/] },
]
