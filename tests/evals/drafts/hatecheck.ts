import { readFileSync } from 'node:fs'
import type { CheckDraft } from '../../../src/draft-check/index.js'

// a quotation mark within a quoted cell is written twice
const cell = /,(?:"((?:[^"]|"")*)"|([^,]*))/gu

const cells = (line: string): string[] =>
  Array.from(`,${line}`.matchAll(cell), ([, quoted, plain]) => (quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')))

interface Case {
  readonly text: string
  readonly isHateful: boolean
  readonly kind: string
}

const casesIn = (file: string): readonly Case[] => {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/u)
  const names = cells(head)
  const at = (row: string[], name: string) => row[names.indexOf(name)] ?? ''
  return lines.map(cells).map((row) => ({
    text: at(row, 'test_case'),
    isHateful: at(row, 'label_gold') === 'hateful',
    kind: at(row, 'functionality'),
  }))
}

const share = (cases: readonly Case[], isRaised: (one: Case) => boolean) => cases.filter(isRaised).length / Math.max(1, cases.length)

/** Runs the public HateCheck file (CC BY 4.0, Röttger and others 2021, not part of this repository) against the two kinds of rule about hate: recall, specificity and their mean. */
export function hateCheckTable(check: CheckDraft, file: string): string {
  const cases = casesIn(file)
  const isRaised = ({ text }: Case) => check(text).findings.some(({ category }) => category === 'discrimination' || category === 'threat')
  const recall = share(
    cases.filter(({ isHateful }) => isHateful),
    isRaised,
  )
  const specificity =
    1 -
    share(
      cases.filter(({ isHateful }) => !isHateful),
      isRaised,
    )
  const kinds = [...new Set(cases.map(({ kind }) => kind))]
  const line = (kind: string) => {
    const own = cases.filter((one) => one.kind === kind)
    return `  ${kind.padEnd(30)} ${String(own.length).padStart(4)}  right ${(100 * share(own, (one) => isRaised(one) === one.isHateful)).toFixed(1).padStart(5)} %`
  }
  const whole = `recall ${(100 * recall).toFixed(1)} %, specificity ${(100 * specificity).toFixed(1)} %, balanced ${(50 * (recall + specificity)).toFixed(1)} %`
  return [`HateCheck, ${cases.length} cases: ${whole}`, ...kinds.map(line)].join('\n')
}
