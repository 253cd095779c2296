import { findingsHere } from '../src/preflight-looks.js'
import { refuseUnsafe, tellPreflight } from '../src/start-checks.js'
import { council, local, now, outcomes, refused, tidy } from './preflight/settings.js'

jest.setTimeout(60_000)
afterAll(tidy)

describe('the start', () => {
  const log = () => {
    const lines: string[] = []
    const write = (_about: object, line: string) => lines.push(line)
    return { lines, warn: write, info: write, error: write }
  }

  it('is refused for a council where links in mails could be read on their way, with what to do', () => {
    const config = council({
      PUBLIC_URL: 'http://posts.example.gov.uk',
      SENDER_MAILBOX: 'posts@example.gov.uk',
      LINK_SECRET: 'x'.repeat(32),
    })
    expect(() => refuseUnsafe(config, log(), now)).toThrow(/would not be safe[\s\S]*Set PUBLIC_URL/)
    expect(() => refuseUnsafe({ ...config, publicUrl: 'https://posts.example.gov.uk' }, log(), now)).not.toThrow()
  })

  it('is not refused for what is merely not well', () => {
    const config = council({ MICROSOFT_APP_PASSWORD_ENDS: '2026-11-01' })
    expect(outcomes(findingsHere(config, now), 'End dates')).toContain('fail')
    expect(() => refuseUnsafe(config, log(), now)).not.toThrow()
  })

  it('is followed by a look at everything, of which what is not well is logged without a secret', async () => {
    const { lines, ...book } = log()
    await tellPreflight(council(), book, now, refused)
    expect(lines.join('\n')).toContain('Identity: The bot could not sign in')
    expect(lines.at(-1)).toBe('the preflight is done')
    expect(lines.join('\n')).not.toContain('hush')
  })

  it('asks nothing in local mode', async () => {
    const { lines, ...book } = log()
    await tellPreflight(local(), book, now, refused)
    expect(lines).toEqual([])
  })
})
