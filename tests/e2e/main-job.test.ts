import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Chat, openChat } from './chat.js'
import { atBothWidths, inBrowser, openFoundBrowser, openPlayground, pictures } from './in-the-playground.js'
import { type RunningBot, startBot } from './start-bot.js'
import { transcript } from './transcript.js'

jest.setTimeout(60_000)

atBothWidths('the main job in the Playground', (width) => {
  let bot: RunningBot
  let chat: Chat

  openPlayground(width, (opened) => {
    ;({ bot, chat } = opened)
  })

  const picture = (name: string) => chat.picture(join(pictures, `${name}-${width}.png`))

  it('welcomes once with a card', async () => {
    const card = await chat.reply(1)
    await expect(card.innerText()).resolves.toMatch(/Before You Post[\s\S]*What happens to what you type[\s\S]*Card[\s\S]*Check a post/)
    expect(await chat.count()).toBe(1)
    await picture('welcome')
  })

  it.each(transcript.map((step) => [(step.say ?? `[${step.tap}]`).slice(0, 60), step] as const))('%s', async (_title, step) => {
    const card = step.say === undefined ? await chat.tap(step.tap ?? '') : await chat.say(step.say)
    const text = await card.innerText()
    for (const expected of step.shows) expect(text).toMatch(expected)
    for (const never of step.never ?? []) expect(text).not.toMatch(never)
    if (step.picture) await picture(step.picture)
  })

  it('checks again from the box on the card, and asks for words when the box is empty', async () => {
    await chat.say('check: Ring Mrs Smith on 07700 900123')
    const before = await chat.count()
    await chat.page.getByRole('button', { name: 'Check again', exact: true }).last().click()
    await chat.page.getByText('Paste or type a post first.').last().waitFor()
    expect(await chat.count()).toBe(before)
    await chat.page.getByLabel('Your changed post').last().fill('Please message me if you need help with your heating.')
    const card = await chat.tap('Check again')
    await expect(card.innerText()).resolves.toMatch(/Nothing raised/)
  })

  it('sends a question to the officer only when asked to, and takes it back', async () => {
    await chat.say('What can I do if I am being trolled?')
    await chat.tap('This is wrong')
    const box = await chat.tap('Say what is wrong')
    await expect(box.innerText()).resolves.toMatch(/with your name left out unless you add it/)
    await picture('question-box')
    const before = await chat.count()
    await chat.page.getByRole('button', { name: 'Send', exact: true }).last().click()
    await chat.page.getByText('Please write your question first.').last().waitFor()
    expect(await chat.count()).toBe(before)
    await chat.page.getByLabel('Your question').last().fill('The bit on canary-7431 is wrong')
    await chat.page.getByRole('button', { name: 'Send', exact: true }).last().click()
    await chat.page.getByText('Your question is sent').last().waitFor()
    await picture('question-sent')
    await chat.page.getByRole('button', { name: 'Take it back', exact: true }).last().click()
    await chat.page.getByText('Taken back', { exact: true }).last().waitFor()
  })

  it('has no serious or critical barrier on any card, by axe-core', async () => {
    expect(await chat.barriers()).toEqual([])
  })

  it('keeps nothing that was typed: not in the log, not in the data folder', async () => {
    const files = ['before-you-post.sqlite', 'before-you-post.sqlite-wal'].map((name) => readFileSync(join(bot.dataDir, name), 'latin1'))
    for (const kept of [bot.output(), ...files]) expect(kept).not.toMatch(/07700|Mrs Smith|litter pick|im on planning|canary-7431/)
  })
})

inBrowser('the bot in a group chat', () => {
  it('answers when mentioned, and says that drafts are better checked in private', async () => {
    const bot = await startBot()
    const browser = await openFoundBrowser()
    const chat = await openChat(browser, bot.chat, 1280)
    await chat.page.getByText('Group Chat', { exact: true }).last().click()
    await chat.reply(1)
    const mention = async (text: string) => {
      const before = await chat.count()
      await chat.page.locator('[contenteditable=true]').first().click()
      await chat.page.keyboard.type('@')
      await chat.page.getByRole('menuitem', { name: 'Test Bot' }).click()
      await chat.page.keyboard.type(` ${text}`)
      await chat.page.keyboard.press('Enter')
      return (await chat.reply(before + 1)).innerText()
    }
    expect(await mention('card')).toMatch(/Do's and Don'ts/)
    expect(await mention('check: ring Mrs Smith on 07700 900123 please')).toMatch(/private/i)
    await browser.close()
    await bot.stop()
  })
})

describe('stopping', () => {
  it('stops cleanly when asked, and the Playground with it', async () => {
    const bot = await startBot()
    expect(await (await fetch(`${bot.address}/readyz`)).json()).toEqual({ status: 'ready' })
    expect(await (await fetch(`${bot.address}/healthz`)).json()).toMatchObject({ status: 'alive' })
    expect(await bot.stop()).toBe(0)
    await expect(fetch(bot.chat)).rejects.toThrow()
  })
})
