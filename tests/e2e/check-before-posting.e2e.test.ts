import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import type { Chat } from './chat.js'
import { atBothWidths, openPlayground, pictures } from './in-the-playground.js'

jest.setTimeout(120_000)

// the Playground reads no manifest: it asks for the id of the command, which Teams takes from there
atBothWidths('"Check before posting" in the Playground', (width) => {
  let chat: Chat
  openPlayground(width, async (opened) => {
    chat = opened.chat
    await chat.reply(1)
  })

  const dialog = () => chat.page.getByRole('dialog')
  const card = () => dialog().locator('.ac-adaptiveCard')
  const openFrom = async (menu: Locator) => {
    await menu.click()
    await chat.page.getByRole('menuitem', { name: 'Action Command' }).click()
    await dialog().getByRole('textbox', { name: 'Command ID' }).fill('checkDraft')
    await dialog().getByRole('button', { name: 'Create' }).click()
    await card().waitFor()
  }
  const compose = () => chat.page.getByRole('button', { name: 'Trigger Message Extension App' })
  const seen = (text: string | RegExp) => card().getByText(text).last().waitFor()
  const picture = async (name: string) => {
    const height = 2_000
    await chat.page.setViewportSize({ width, height })
    await dialog().screenshot({ path: join(pictures, `dialog-${name}-${width}.png`) })
    await chat.page.setViewportSize({ width, height: 900 })
  }
  const close = async () => {
    await dialog().getByRole('button', { name: 'Close' }).click()
    await dialog().waitFor({ state: 'hidden' })
  }

  it('opens the box from where a message is written', async () => {
    await openFrom(compose())
    await expect(dialog().innerText()).resolves.toMatch(/Check before posting[\s\S]*Check a post before you share it[\s\S]*Your post/)
    await picture('box')
    expect(await chat.barriers()).toEqual([])
  })

  it('asks for words when the box is empty', async () => {
    await card().getByRole('button', { name: 'Check it' }).click()
    await seen('Paste or type a post first.')
  })

  it('checks what is pasted there, and what is changed after that, in the same window', async () => {
    await card().getByRole('textbox', { name: 'Your post' }).fill('Please ring Mrs Smith of 12 High Street on 07700 900123.')
    await card().getByRole('button', { name: 'Check it' }).click()
    await seen(/to ask yourself/)
    await expect(card().innerText()).resolves.toMatch(/12 High Street[\s\S]*A safer way to say it:[\s\S]*07700 900123/)
    expect(await chat.barriers()).toEqual([])
    await card().getByRole('textbox', { name: 'Your changed post' }).fill('Please message me if you need help with your heating.')
    await card().getByRole('button', { name: 'Check again' }).click()
    await seen(/^Nothing raised by \d+ checks\. You decide\.$/)
    await picture('clean')
    await close()
  })

  it('leaves no word in the chat behind it', async () => {
    expect(await chat.count()).toBe(1)
    await expect(chat.page.locator('body').innerText()).resolves.not.toMatch(/Mrs Smith|07700/)
  })

  it("checks the words of a message at once, from that message's menu, and opens the guidance that a finding names", async () => {
    await chat.say('Great night at the Legion. Mr Brown of 3 Mill Lane is in hospital again, ring him on 07700 900456!')
    const before = await chat.count()
    const message = chat.page.getByRole('button', { name: 'Show more information' }).nth(1)
    await openFrom(message)
    await seen(/to ask yourself/)
    await expect(card().innerText()).resolves.toMatch(/07700 900456/)
    await picture('on-a-message')
    await card().getByRole('button', { name: "Residents' casework" }).click()
    await seen("Can I post about a resident's casework?")
    await expect(card().innerText()).resolves.toMatch(/Do\n[\s\S]*Don't\n[\s\S]*Why:/)
    expect(await chat.barriers()).toEqual([])
    await picture('guidance')
    await close()
    expect(await chat.count()).toBe(before)
  })
})
