import type { Fault } from '../fault.js'
import type { ReadPack } from '../read-pack.js'
import type { ReadFile } from '../read-yaml.js'
import { limits } from './limits.js'
import { anyOf, gradeOf, sentencesOf, wordsOf } from './reading-age.js'
import { faultAt, type Spoken } from './spoken-words.js'
import type { Wording } from './wording.js'

interface Answer {
  readonly file: ReadFile<unknown>
  readonly path: readonly PropertyKey[]
  readonly name: string
  readonly parts: readonly string[]
}

interface Said {
  readonly can: string
  readonly do: readonly string[]
  readonly dont: readonly string[]
  readonly why: string
}
const partsOf = ({ can, do: dos, dont, why }: Said) => [can, ...dos, ...dont, why]

const answersIn = (read: ReadPack): Answer[] => [
  ...read.topics.flatMap((file) =>
    (file.value?.topics ?? []).flatMap((topic, index) => {
      const path = ['topics', index]
      const member = { file, path: [...path, 'can'], name: topic.id, parts: partsOf(topic) }
      const staff = topic.staff && { file, path: [...path, 'staff', 'can'], name: `${topic.id} for staff`, parts: partsOf(topic.staff) }
      return staff ? [member, staff] : [member]
    }),
  ),
  ...(read['declines.yaml'].value?.declines ?? []).map((decline, index) => ({
    file: read['declines.yaml'],
    path: ['declines', index, 'reply'],
    name: decline.id,
    parts: [decline.reply],
  })),
]

const lengthFault = (answer: Answer): Fault[] => {
  const { length } = answer.parts.flatMap(wordsOf)
  return length <= limits.wordsInAnswer
    ? []
    : [faultAt(answer, `${answer.name} has ${length} words`, `cut it to ${limits.wordsInAnswer}, so that it fits a phone`)]
}

const gradeFault = (answer: Answer, grade: number): Fault[] =>
  grade <= limits.highestGrade
    ? []
    : [
        faultAt(
          answer,
          `${answer.name} is too hard to read (school grade ${grade.toFixed(1)})`,
          `use shorter words and sentences, for a grade of at most ${limits.highestGrade}; list a legal name under legalNames in wording.yaml`,
        ),
      ]

const medianFault = (grades: readonly number[]): Fault[] => {
  const median = [...grades].sort((a, b) => a - b)[Math.floor(grades.length / 2)] ?? 0
  return median <= limits.medianGrade
    ? []
    : [
        {
          file: 'topics',
          line: 1,
          column: 1,
          what: `Half of all answers are above school grade ${median.toFixed(1)}`,
          mend: `use shorter words and sentences throughout, for a median of at most ${limits.medianGrade}`,
        },
      ]
}

/** Answers that do not fit a phone or a tired reader. */
export function readabilityFaults(read: ReadPack, wording: Wording): Fault[] {
  const legalNames = anyOf(wording.legalNames)
  const graded = answersIn(read).map((answer) => ({ answer, grade: gradeOf(answer.parts, legalNames) }))
  return [
    ...graded.flatMap(({ answer, grade }) => [...lengthFault(answer), ...gradeFault(answer, grade)]),
    ...medianFault(graded.map(({ grade }) => grade)),
  ]
}

/** Sentences longer than most people follow at one go, wherever they stand. */
export function longSentenceFaults(spoken: readonly Spoken[]): Fault[] {
  return spoken.flatMap((place) =>
    sentencesOf(place.words)
      .filter((sentence) => wordsOf(sentence).length > limits.wordsInSentence)
      .map((sentence) =>
        faultAt(
          place,
          `A sentence has ${wordsOf(sentence).length} words: "${sentence.slice(0, 40)}…"`,
          `cut it in two; at most ${limits.wordsInSentence} words`,
        ),
      ),
  )
}
