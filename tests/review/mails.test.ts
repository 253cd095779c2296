import { parseHTML } from 'linkedom'
import { mailStyle } from '../../src/review/compose/mail-style.js'
import { createReadingMails } from '../../src/review/compose/reading-mail.js'
import { agendaDay, type OwnerAsk, ownerMail, ownerReply, readingMail, reminderReply } from '../../src/review/index.js'
import { aContent } from '../a-content.js'
import { cardKey, contentWithVersion } from './a-version.js'

const content = contentWithVersion()
const ask = {
  version: cardKey,
  because: 'changed',
  whatChanged: ['Ask before you post <b>a picture</b> of a child & "friends".'],
  decidedOn: '2026-11-03',
  link: 'https://council.example/card',
} as const
const links = { read: 'https://posts.example.org/read?t=1', stopMail: 'https://posts.example.org/mail/stop?t=2' }
const mail = readingMail(content, ask, links)
const { document } = parseHTML(mail.html)

const luminance = (colour: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe('the mail that asks to read', () => {
  it('says what changed, the version, its date, why you get it, how to be asked later and how to stop', () => {
    for (const words of [
      'Version 1.1, from 3 November 2026. Adopted by the council.',
      'What changed',
      'You get this because it is written for Councillors and staff',
      'You are asked three times at most, two weeks apart.',
      'type "reminders" to the bot',
      'Stop reminders by e-mail',
    ]) {
      expect(mail.text).toContain(words)
      expect(document.body?.textContent).toContain(words)
    }
    expect(mail.subject).toBe("Please read: Social media Do's and Don'ts card")
  })

  it('has one button to open and one to acknowledge, on pages of their own', () => {
    const shown = [...document.querySelectorAll('a.button, a.second')].map((link) => [link.textContent, link.getAttribute('href')])
    expect(shown).toEqual([
      ['Open it', ask.link],
      ['Acknowledge it', links.read],
    ])
    const { link: _link, ...alone } = ask
    const only = parseHTML(readingMail(content, alone, links).html).document
    expect([...only.querySelectorAll('a.button, a.second')].map((one) => one.textContent)).toEqual(['Open and acknowledge it'])
  })

  it('is made of words alone: one heading of the first rank, a language, no picture and nothing from elsewhere', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en-GB')
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    expect(mail.html).not.toMatch(/<img|<script|url\(|@import|<link/)
    for (const link of document.querySelectorAll('a')) expect(link.textContent?.trim().length).toBeGreaterThan(5)
  })

  it('is the same for one person as for a crowd, whatever stands in a link', () => {
    const mails = createReadingMails(content, ask, reminderReply(content, ask))
    for (const own of [
      links,
      { read: 'https://a.example/?a=1&b="$&"', stopMail: "https://a.example/?c='2'" },
      { read: undefined, stopMail: undefined },
    ])
      expect(mails(own)).toEqual(readingMail(content, ask, own))
  })

  it('lets no word become markup', () => {
    expect(mail.html).toContain('&lt;b&gt;a picture&lt;/b&gt; of a child &amp; &quot;friends&quot;')
    expect(mail.text).toContain('<b>a picture</b>')
  })

  it('never says whether anybody has read anything', () => expect(mail.text).not.toMatch(/\b(you have|has|have) (not )?read\b/i))

  it('says until it is adopted that it is not', () => {
    const starter = aContent()
    const draft = readingMail(starter, { version: 'bucks-a4-card@0.1 draft', because: 'induction', whatChanged: [] }, links)
    expect(parseHTML(draft.html).document.querySelector('.notice')?.textContent).toBe('Draft, not adopted by the council.')
    expect(draft.text).toContain('Draft, not adopted by the council.')
    expect(document.querySelector('.notice')).toBeNull()
  })

  it('leaves out the links of a bot without a public address', () => {
    const bare = readingMail(content, { ...ask, link: undefined } as never, { read: undefined, stopMail: undefined })
    expect(parseHTML(bare.html).document.querySelectorAll('a')).toHaveLength(0)
  })

  it.each([
    ['text', '#14171f', '#ffffff'],
    ['notice', '#14171f', '#eef2f5'],
    ['button', '#ffffff', '#17324d'],
    ['foot', '#414954', '#ffffff'],
    ['link', '#0b4a85', '#ffffff'],
    ['text on a dark screen', '#f3f4f6', '#16181c'],
    ['notice on a dark screen', '#f3f4f6', '#262b31'],
    ['button on a dark screen', '#14171f', '#d6e4f0'],
    ['foot on a dark screen', '#c6ccd3', '#16181c'],
    ['link on a dark screen', '#a9d0f5', '#16181c'],
  ])('has a contrast of at least seven to one for its %s', (_, ink, paper) => {
    for (const colour of [ink, paper]) expect(`${Object.values(mailStyle).join(' ')} ${mail.html}`).toContain(colour)
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7)
  })
})

describe('the reminder of a review', () => {
  const card = content.documents.get('bucks-a4-card')
  if (!card) throw new Error('The starter pack has no card.')
  const owner = (partial: Partial<OwnerAsk> = {}): OwnerAsk => ({
    document: card,
    stage: 'due-30',
    due: '2026-12-01',
    triggers: [],
    today: '2026-11-05',
    holidays: new Set(),
    stopMail: undefined,
    ...partial,
  })

  it('names the roles it is for, the day, the status and what to do', () => {
    const { subject, text } = ownerMail(content, owner())
    expect(subject).toBe("Review due in 26 days: Social media Do's and Don'ts card")
    for (const words of [
      'Due: 1 December 2026.',
      'Owner: Democratic Services. Deputy: Communications team. Approver: Monitoring Officer.',
      'The draft should now be with the approver.',
      'its agenda must be out by 23 November 2026',
      '"No change" is an outcome too.',
    ])
      expect(text).toContain(words)
  })

  it('tells how many questions wait, and never a count that could give somebody away', () => {
    const words = (unanswered?: number) => ownerMail(content, owner({ unanswered })).text
    expect(words(12)).toContain('12 questions that people sent since the last review')
    expect(words(1)).toContain('Fewer than 5 questions')
    for (const none of [0, undefined]) expect(words(none)).not.toContain('questions')
  })

  it('says its age once it is overdue', () => {
    const late = ownerReply(content, owner({ stage: 'overdue-1', today: '2026-12-10' }))
    expect(late.summary).toContain('Review overdue by 9 days')
    expect(late.text).toContain('every week until the review is done')
    expect(late.text).not.toContain('agenda')
  })

  it('guesses nothing that is not stated', () => {
    const unknown = content.documents.get('bucks-social-media-policy')
    if (!unknown) throw new Error('The starter pack has no policy.')
    const { text } = ownerMail(
      content,
      owner({
        document: unknown,
        due: undefined,
        stage: 'started-2026-11-05',
        triggers: ['A review was started on 5 November 2026: a new law.'],
      }),
    )
    expect(text).toContain('Due: not stated.')
    expect(text).toContain('Version: not stated. Status: Noted.')
    expect(text).toContain('a new law')
  })
})

describe('the last day for an agenda', () => {
  it.each([
    ['2026-12-01', [], '2026-11-23'],
    ['2026-12-04', [], '2026-11-26'],
    ['2027-01-05', ['2026-12-25', '2026-12-28', '2027-01-01'], '2026-12-23'],
  ])('of a meeting on %s without %p is %s', (meeting, holidays, day) => expect(agendaDay(meeting, new Set(holidays))).toBe(day))
})
