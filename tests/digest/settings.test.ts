import { readConfig } from '../../src/config.js'
import { digestJob } from '../../src/digest/index.js'
import { checkPattern } from '../../src/schedule/calendar.js'

describe('the settings of the digest', () => {
  it('are nine in the morning, a short issue for a month without news, and nothing sent unapproved', () => {
    expect(readConfig({}).digest).toEqual({ hour: 9, whenEmpty: 'short', autoApprove: false })
  })

  it('can be changed', () => {
    const set = { DIGEST_HOUR: '14', DIGEST_WHEN_EMPTY: 'none', DIGEST_AUTO_APPROVE: 'on' }
    expect(readConfig(set).digest).toEqual({ hour: 14, whenEmpty: 'none', autoApprove: true })
  })

  it.each([
    ['DIGEST_HOUR', '1'],
    ['DIGEST_HOUR', '24'],
    ['DIGEST_HOUR', 'nine'],
    ['DIGEST_WHEN_EMPTY', 'sometimes'],
    ['DIGEST_AUTO_APPROVE', 'yes'],
  ])('refuse %s=%s with advice', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name)
  })

  it('give the job a pattern that the schedule can keep', () => {
    const { schedule, name } = digestJob({ hour: 9, autoApprove: false, whenEmpty: 'short' }, () => {
      throw new Error('Nothing is run here.')
    })
    expect([name, schedule]).toEqual(['digest', { pattern: '0 9 * * *', once: 'a day' }])
    expect(() => checkPattern(schedule.pattern)).not.toThrow()
  })
})
