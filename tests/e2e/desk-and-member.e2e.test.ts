import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Chat } from './chat.js'
import { atBothWidths, openPlayground, pictures } from './in-the-playground.js'
import type { RunningBot } from './start-bot.js'

jest.setTimeout(120_000)

const card = "Social media Do's and Don'ts card"

// in local mode whoever opens the chat is a Member and an officer of a made-up council
atBothWidths('from the officer’s desk to the Member and back', (width) => {
  let bot: RunningBot
  let browser: Browser
  let chat: Chat

  openPlayground(width, async (opened) => {
    ;({ bot, browser, chat } = opened)
    await chat.reply(1)
  })

  const picture = (name: string) => chat.picture(join(pictures, `${name}-${width}.png`))
  const seen = (text: string | RegExp) => chat.page.getByText(text).last().waitFor({ timeout: 60_000 })
  const says = async (text: string, shows: RegExp) => expect(await (await chat.say(text)).innerText()).toMatch(shows)
  const press = async (name: string, shows: string | RegExp) => {
    await chat.page.getByRole('button', { name, exact: true }).last().click()
    await seen(shows)
  }
  const fill = async (fields: Readonly<Record<string, string>>) => {
    for (const [label, value] of Object.entries(fields)) await chat.page.getByLabel(label).last().fill(value)
  }

  it('moves the card from Draft to Adopted, each step with its minute', async () => {
    await says('documents', /Social media Do's and Don'ts card[\s\S]*Version 0\.1 draft\. Draft/)
    await press(card, 'Owner, and who approves')
    await picture('desk-document')
    await press('Endorsed and recommended', 'Decided on')
    await fill({ 'Decided on': '2026-11-10', 'Decided by': 'Standards Committee', Minute: '7' })
    await press('Save as Recommended', 'It is recorded, and answers say so now.')
    await press('Back to the document', /Recommended on 10 November 2026/)
    await press('Adopted', 'What changed, one line each')
    await picture('desk-adopt')
    await fill({ 'Decided on': '2026-11-19', 'Decided by': 'Full Council', Minute: '12', Version: '1.0' })
    await fill({ 'What changed, one line each. People are shown this.': 'It is the first adopted card.' })
    await press('Save as Adopted', 'Do you want to ask people to read it?')
  })

  it('asks Members to read it, after showing how many in figures that give nobody away', async () => {
    await press('Ask people to read it', 'Each person is asked privately')
    await picture('desk-ask')
    await press('Ask them', 'They are being asked')
  })

  it('the Member is asked once, sees what changed and why, and says that they have read it', async () => {
    await seen('I have read this version')
    await expect(chat.page.locator('body').innerText()).resolves.toMatch(
      /Please read: Social media Do's and Don'ts card\s+Version 1\.0, from 19 November 2026\s+What changed[\s\S]*It is the first adopted card\.[\s\S]*You get this because/,
    )
    await picture('reminder')
    await press('I have read this version', 'Recorded. Thank you.')
    await says('my record', /Read: Social media Do's and Don'ts card, version 1\.0/)
    await picture('my-record')
    expect(await chat.page.getByText("Please read: Social media Do's and Don'ts card").count()).toBeLessThanOrEqual(1)
  })

  it('everybody else, with whom there is no chat, gets it by mail: the page of what people would get shows each once', async () => {
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+(?= shows)/.exec(bot.output()) ?? []
    const page = await browser.newPage({ viewport: { width, height: 700 } })
    await page.goto(address)
    const mails = page.getByRole('listitem').filter({ hasText: 'Please read:' })
    for (let looked = 0; (await mails.count()) < 8 && looked < 100; looked++) {
      await page.waitForTimeout(300)
      await page.reload()
    }
    const texts = await mails.allInnerTexts()
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts).toHaveLength(8)
    await page.screenshot({ path: join(pictures, `sent-${width}.png`), fullPage: true })
    await page.close()
  })

  it("the officer's status moves, and the log tells who did what", async () => {
    await says('status', /Social media Do's and Don'ts card, version 1\.0: Councillors[\s\S]*adds up: yes/)
    await picture('desk-status')
    await says('log', /Recorded as Adopted: bucks-a4-card, version 1\.0[\s\S]*Recorded as Endorsed and Recommended/)
  })

  it('answers name the new version and its standing at once', async () => {
    await says('where is the a4 quick-reference card', /Social media Do's and Don'ts card, version 1\.0, Adopted 2026-11-19/)
  })

  it('pausing sending asks for a reason, shows in the switches, and is undone', async () => {
    await says('pause sending', /Pause all sending\?/)
    await chat.page.getByLabel('Reason').last().click()
    await chat.page.getByRole('option', { name: 'Mourning' }).last().click()
    await picture('desk-pause')
    await press('Pause sending', 'Sending is paused')
    await says('resume sending', /Mourning/)
    await press('Resume sending', 'Sending is on')
  })

  it('a question is tried, and what decides is told in words', async () => {
    await says('try a question', /Try a question[\s\S]*Nothing of this is kept/)
    await picture('desk-try')
    await fill({ 'The question': 'someone threatens me on facebok' })
    await press('Try it', /I would (answer this|offer a choice)/)
    await seen('"facebok" as "facebook"')
    await picture('desk-why')
  })

  it('has no serious or critical barrier on any card, by axe-core', async () => {
    expect(await chat.barriers()).toEqual([])
  })
})
