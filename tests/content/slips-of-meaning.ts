import { edited, goodFiles, phrasingLines } from './a-pack.js'

const topics = (find: string, put: string) => edited('topics/letters.yaml', find, put)

/** Slips in what a file says: each with what was changed in the small pack, and the advice in full. */
export const slipsOfMeaning: readonly (readonly [string, Record<string, string | undefined>, readonly string[]])[] = [
  [
    'a number where words belong',
    edited('pack.yaml', "version: '1'", 'version: 1'),
    [
      'pack.yaml:2:10  "version" should be words. To mend it: write words here; put quotes around words that YAML could take for something else.',
    ],
  ],
  [
    'a day that does not exist',
    edited('pack.yaml', '2026-01-01', '2026-02-30'),
    ['pack.yaml:3:9  "issued" is not right. To mend it: this day does not exist.'],
  ],
  [
    'a date the British way round',
    edited('laws.yaml', "'2027-01-01'", '21/11/2027'),
    ['laws.yaml:8:16  "nextCheck" is not right. To mend it: write the date as year-month-day, such as 2026-11-21.'],
  ],
  [
    'a guess where a date or "not stated" belongs',
    edited('documents.yaml', "date: '2026-01-01'", 'date: last spring'),
    ['documents.yaml:20:19  "date" is not right. To mend it: write the date as year-month-day, such as 2026-11-21.'],
  ],
  [
    'a guess where a number of months belongs',
    edited('documents.yaml', 'interval: 12', 'interval: yearly'),
    [
      'documents.yaml:14:25  "interval" has a value that is not known here. To mend it: write a date such as 2026-11-21 in quotes, a number of months, or "not stated".',
    ],
  ],
  [
    'a status nobody knows',
    edited('documents.yaml', 'status: Adopted', 'status: Approved'),
    [
      'documents.yaml:19:21  "status" has a value that is not known here. To mend it: use one of: Draft, Endorsed, Recommended, Adopted, Noted, Superseded.',
    ],
  ],
  [
    'an id in capitals',
    edited('contacts.yaml', 'id: helper', 'id: Helper'),
    ['contacts.yaml:2:9  "id" is not right. To mend it: write it in lower-case words joined by hyphens, such as "monitoring-officer".'],
  ],
  [
    'a button too long for a phone',
    topics('short: About AAA-01', 'short: About the whole of the matter of AAA-01'),
    ['topics/letters.yaml:5:12  "short" is too long. To mend it: cut it to 38 letters.'],
  ],
  [
    'too many lines in a list',
    topics('related: [BBB-01]', 'related: [BBB-01, BBB-01, BBB-01, BBB-01]'),
    ['topics/letters.yaml:17:14  "related" has too many entries. To mend it: give at most 3.'],
  ],
  [
    'too few phrasings',
    { 'topics/letters.yaml': goodFiles['topics/letters.yaml']?.replace(phrasingLines('second'), '      - one way') },
    ['topics/letters.yaml:65:7  "phrasings" has too few entries. To mend it: give at least 12.'],
  ],
  [
    'a file taken away',
    { 'laws.yaml': undefined },
    ['laws.yaml:1:1  This file is missing. To mend it: put it back, or copy it from the starter pack.'],
  ],
  [
    'a file saved under an ending that is not read',
    { 'topics/more.yml': 'group: More\n' },
    ['topics/more.yml:1:1  This file is not read. To mend it: give it a name that ends in .yaml.'],
  ],
  [
    'a file put beside the folders',
    { 'elections.yaml': 'group: More\n' },
    [
      'elections.yaml:1:1  This file is not read. To mend it: move it into topics or rules, correct its name, or take it out of the folder.',
    ],
  ],
  [
    'a member card written twice and no staff card',
    edited('quick-reference.yaml', 'audience: staff', 'audience: member'),
    [
      'quick-reference.yaml:2:3  There is no card for the audience "staff". To mend it: give one card the audience member and the other the audience staff.',
    ],
  ],
]

const noSuch = (kind: string, id: string, mend: string) => `There is no ${kind} "${id}". To mend it: ${mend}.`
const addTopic = 'write the id of a topic that exists, or add the topic'
const addSource = 'write the id of a document in documents.yaml or a law in laws.yaml, or add it there'
const addRole = 'write the id of a role in contacts.yaml, or add the role there'
const addCouncil = 'write the id of a council in councils.yaml, or add the council there'

/** Slips in how things point at each other. */
export const slipsOfReference: typeof slipsOfMeaning = [
  [
    'a basis that names no document or law',
    topics('source: model-code', 'source: modal-code'),
    [`topics/letters.yaml:15:19  ${noSuch('document or law', 'modal-code', addSource)}`],
  ],
  [
    'a document deleted while it is still cited',
    edited('documents.yaml', 'id: model-code', 'id: new-code'),
    [...['15:19', '61:19'].map((at) => `topics/letters.yaml:${at}  ${noSuch('document or law', 'model-code', addSource)}`)],
  ],
  [
    'a person to ask who is not a role',
    topics('ask: helper', 'ask: alice'),
    [`topics/letters.yaml:16:10  ${noSuch('role', 'alice', addRole)}`],
  ],
  [
    'a related topic that does not exist',
    topics('related: [BBB-01]', 'related: [BBB-02]'),
    [`topics/letters.yaml:17:15  ${noSuch('topic', 'BBB-02', addTopic)}`],
  ],
  [
    'a suggestion after a decline that does not exist',
    edited('declines.yaml', 'suggestions: [AAA-01]', 'suggestions: [AAA-09]'),
    [`declines.yaml:7:19  ${noSuch('topic', 'AAA-09', addTopic)}`],
  ],
  [
    'an example in the welcome that does not exist',
    edited('conversation.yaml', 'topic: AAA-01', 'topic: AAA-09'),
    [`conversation.yaml:7:32  ${noSuch('topic', 'AAA-09', addTopic)}`],
  ],
  [
    'a council nobody entered',
    edited('documents.yaml', 'council: town', 'council: village'),
    [`documents.yaml:18:22  ${noSuch('council', 'village', addCouncil)}`],
  ],
  [
    'an id used twice',
    topics('id: BBB-01', 'id: AAA-01'),
    [
      `topics/letters.yaml:17:15  ${noSuch('topic', 'BBB-01', addTopic)}`,
      'topics/letters.yaml:49:9  The id "AAA-01" is used twice; first in topics/letters.yaml, line 3. To mend it: give one of the two another id.',
    ],
  ],
  [
    'a phrasing used twice',
    topics('- photo abbey', '- Tweet apple!'),
    [
      'topics/letters.yaml:65:9  The phrasing "tweet apple" stands twice; first in topics/letters.yaml, line 19. To mend it: remove one of the two, or write it the way only this topic would be asked.',
    ],
  ],
]
