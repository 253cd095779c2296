import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bankHolidays, bankHolidaysOf, keepBankHolidays } from '../src/bank-holidays.js'

const nowhere = join(tmpdir(), 'byp-no-such-folder')

describe('the bank holidays of England', () => {
  // as published on gov.uk/bank-holidays for England and Wales
  it.each([
    [2026, ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']],
    [2027, ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28']],
    [2028, ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26']],
  ])('are those of %s that fall on a weekday, with the days in lieu, and no others', async (year, days) => {
    const weekdays = [...(await bankHolidays([year], nowhere))].filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
    expect(weekdays).toEqual(days.map((day) => `${year}-${day}`))
  })

  it('are not those of Scotland or Northern Ireland', async () => {
    const days = new Set(await bankHolidaysOf(2026))
    for (const elsewhere of ['2026-01-02', '2026-03-17', '2026-07-13', '2026-11-30']) expect(days.has(elsewhere)).toBe(false)
  })

  it('are written down by the build, and read from there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'byp-holidays-'))
    await keepBankHolidays(folder, new Date('2026-11-21T12:00:00Z'))
    const kept = JSON.parse(readFileSync(join(folder, 'bank-holidays.json'), 'utf8'))
    expect(Object.keys(kept)).toEqual(Array.from({ length: 12 }, (_, n) => String(2025 + n)))
    expect(await bankHolidays([2026, 2027], folder)).toEqual(await bankHolidays([2026, 2027], nowhere))
    // as only the file knows it
    writeFileSync(join(folder, 'bank-holidays.json'), JSON.stringify({ 2026: ['2026-06-15'] }))
    expect([...(await bankHolidays([2026], folder))]).toEqual(['2026-06-15'])
  })

  it('are worked out where the file is damaged or does not reach', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'byp-holidays-'))
    writeFileSync(join(folder, 'bank-holidays.json'), '{"2026":["soon"]}')
    expect(await bankHolidays([2026], folder)).toEqual(await bankHolidays([2026], nowhere))
    writeFileSync(join(folder, 'bank-holidays.json'), '{}')
    expect((await bankHolidays([2040], folder)).has('2040-12-25')).toBe(true)
  })
})
