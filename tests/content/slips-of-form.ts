import { edited } from './a-pack.js'

const topics = (find: string, put: string) => edited('topics/letters.yaml', find, put)

/** Slips in how a file is written: each with what was changed in the small pack, and the advice in full. */
export const slipsOfForm: readonly (readonly [string, Record<string, string | undefined>, readonly string[]])[] = [
  [
    'a line left out',
    topics('    why: People trust you.\n', ''),
    ['topics/letters.yaml:3:5  "why" is missing. To mend it: add "why" with words.'],
  ],
  [
    'a line left empty',
    topics('why: People trust you.', 'why:'),
    ['topics/letters.yaml:13:9  "why" is empty. To mend it: write words here, or remove the line if it is not needed.'],
  ],
  [
    'a name misspelt',
    topics('    dont:', '    donts:'),
    [
      'topics/letters.yaml:3:5  "dont" is missing. To mend it: add "dont" with a list.',
      'topics/letters.yaml:12:7  "donts" is not a name used here. To mend it: check the spelling and the indent, or remove the line.',
    ],
  ],
  [
    'a name written twice',
    topics('    why: People', '    can: You may.\n    why: People'),
    ['topics/letters.yaml:13:5  The same name stands twice in one entry. To mend it: keep one of the two.'],
  ],
  [
    'a tab for an indent',
    topics('    why: People', '\twhy: People'),
    ['topics/letters.yaml:13:1  A tab is used to indent. To mend it: replace the tab with two spaces.'],
  ],
  [
    'a tab in the middle of words',
    topics('Check it first', 'Check it\tfirst'),
    ['topics/letters.yaml:10:9  entry 1 of "do" is not right. To mend it: remove tabs and the spaces at either end.'],
  ],
  [
    'curly quotes where YAML wants straight ones',
    topics('can: You can post about it.', 'can: “You can post about it.”'),
    [
      'topics/letters.yaml:8:10  A curly quote mark is used as a YAML quote. To mend it: use straight quotes: type " before and after the words.',
    ],
  ],
  [
    'curly quotes around words with a colon',
    topics('can: You can post about it.', 'can: “Remember: you can post.”'),
    [
      'topics/letters.yaml:8:10  A curly quote mark is used as a YAML quote. To mend it: use straight quotes: type " before and after the words.',
    ],
  ],
  [
    'a colon in words without quotes',
    topics('why: People trust you.', 'why: Remember: people trust you.'),
    [
      'topics/letters.yaml:13:10  A colon stands inside words that have no quotes. To mend it: put double quotes around the words: "Remember: be kind".',
    ],
  ],
  [
    'a colon in a line of a list',
    topics('- Check it first.', '- Remember: check it.'),
    [
      'topics/letters.yaml:10:9  entry 1 of "do" should be words. To mend it: write words here; put quotes around words that YAML could take for something else.',
    ],
  ],
  [
    'an apostrophe inside single quotes',
    topics('why: People trust you.', "why: 'It's yours.'"),
    [
      'topics/letters.yaml:13:14  An apostrophe ends the quoted words too early. To mend it: put double quotes around words that hold an apostrophe: "It\'s yours".',
    ],
  ],
  [
    'a quote that is never closed',
    { 'pairs.yaml': 'pairs: []\n', 'equivalents.yaml': 'equivalents: "none\n' },
    ['equivalents.yaml:2:1  A quote mark is opened and not closed. To mend it: put the same quote mark at the end of the words.'],
  ],
  [
    'words that start with a sign',
    topics('why: People trust you.', 'why: @mentions reach people.'),
    [
      'topics/letters.yaml:13:10  Words may not start with this sign unless they are in quotes. To mend it: put double quotes around the words.',
    ],
  ],
  [
    'a hashtag in words without quotes, which YAML would drop in silence',
    topics('why: People trust you.', 'why: People trust #residents first.'),
    ['topics/letters.yaml:13:10  Everything after # on this line is left out. To mend it: put double quotes around the words.'],
  ],
  [
    'a list line without a space after its hyphen',
    topics("- Don't rush.", "-Don't rush."),
    [
      'topics/letters.yaml:12:7  A list line does not start with a hyphen and a space. To mend it: start each line of the list with "- ".',
      'topics/letters.yaml:12:7  "dont" should be a list. To mend it: write a list here; put quotes around words that YAML could take for something else.',
    ],
  ],
  [
    'an indent one space too deep',
    topics('    why: People', '     why: People'),
    [
      'topics/letters.yaml:13:1  The indent of this line does not fit the lines around it. To mend it: line it up with its neighbours, two spaces for each step in.',
    ],
  ],
  [
    'an indent one space too shallow',
    topics('    why: People', '   why: People'),
    [
      'topics/letters.yaml:13:1  The indent of this line does not fit the lines around it. To mend it: line it up with its neighbours, two spaces for each step in.',
    ],
  ],
  [
    "two people's changes not put together",
    { 'pairs.yaml': '<<<<<<< mine\npairs: []\n' },
    ["pairs.yaml:1:1  Two people's changes meet here and were not put together. To mend it: keep the lines you want and remove the marks."],
  ],
]
