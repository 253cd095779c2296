import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { messageReply } from '../../src/chat/index.js'
import { announce } from '../../src/delivery/index.js'
import { type StandIn, setGroup, startStandIn } from '../../src/graph/index.js'
import { createConversationBook, createDesk, createExpansion, createPeopleBook, type Db, openDatabase } from '../../src/store/index.js'
import { type Chat, openBrowser, openChat } from './chat.js'
import { findBrowser } from './find-browser.js'
import { freePort, type RunningBot, startBot } from './start-bot.js'

jest.setTimeout(120_000)

const browserPath = findBrowser()
const here = browserPath ? describe : describe.skip

const others = ['member-for-ward-a', 'member-for-ward-b'].map((role) => ({ id: `id-${role}`, mail: `${role}@council.example` }))

const until = async (what: string, isSo: () => Promise<boolean>) => {
  for (let tries = 0; tries < 300; tries++) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`It did not come to this: ${what}`)
}

const startPlayground = async (botPort: number): Promise<{ child: ChildProcess; address: string }> => {
  const port = await freePort()
  const cli = createRequire(__filename).resolve('@microsoft/m365agentsplayground/cli.js')
  const options = ['start', '-e', `http://127.0.0.1:${botPort}/api/messages`, '-c', 'msteams', '-p', String(port), '--disable-telemetry']
  const child = spawn(process.execPath, [cli, ...options], { stdio: 'ignore' })
  const address = `http://localhost:${port}`
  await until('the Playground is up', () =>
    fetch(address).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  return { child, address }
}

here('a notice by card and by mail, with the bot killed in between', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'before-you-post-'))
  let standIn: StandIn
  let playground: Awaited<ReturnType<typeof startPlayground>>
  let browser: Browser
  let chat: Chat
  let db: Db
  let bot: RunningBot
  let start: () => Promise<RunningBot>

  beforeAll(async () => {
    standIn = await startStandIn({ throttles: true })
    const port = await freePort()
    playground = await startPlayground(port)
    start = () => startBot({ PORT: String(port), PLAYGROUND: 'off', DATA_DIR: dataDir, GRAPH_BASE_URL: standIn.url })
    for (const group of ['members', 'staff', 'officers']) setGroup(standIn.world, group, others)
    bot = await start()
    browser = await openBrowser(browserPath ?? '')
    chat = await openChat(browser, playground.address, 1280)
    await chat.reply(1)
    db = await openDatabase(dataDir)
  })
  afterAll(async () => {
    await browser?.close()
    playground?.child.kill('SIGTERM')
    await bot?.stop()
    await db?.destroy()
    await standIn?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const personInChat = async () => {
    const { conversation } = await db.selectFrom('conversation').select('conversation').executeTakeFirstOrThrow()
    return (await createConversationBook(db, Date.now).find(conversation))?.person ?? ''
  }

  const write = async (stage: string) => {
    const people = await createPeopleBook(db, Date.now).active('local', 'member')
    const card = { channel: 'card', payload: messageReply({ title: `Please read: ${stage}`, lines: ['The Standards changed.'] }) } as const
    const mail = { channel: 'mail', payload: { subject: `Please read: ${stage}`, html: '<p>The Standards changed.</p>' } } as const
    return announce(createExpansion(db, Date.now), {
      ...{ tenant: 'local', kind: 'proof', version: '', stage },
      recipients: people.map(({ id }) => ({ person: id, ways: [card, mail] })),
      dueAt: Date.now(),
      expiresAt: Date.now() + 86_400_000,
    })
  }
  const states = async (notice: number) => (await createDesk(db, Date.now).report(notice)).states
  const cards = (stage: string) => chat.page.locator('.ac-adaptiveCard').filter({ hasText: `Please read: ${stage}` })
  const mailsTo = (stage: string) =>
    [...standIn.world.messages.values()].filter(({ subject }) => subject === `Please read: ${stage}`).flatMap(({ to }) => to)

  it('writes to the person in the chat by card, and by mail to those the bot has no chat with', async () => {
    const me = { id: await personInChat(), mail: 'you@council.example' }
    setGroup(standIn.world, 'members', [...others, me])
    await bot.stop()
    bot = await start()
    const { notice } = await write('one')
    await until('all three were sent to', async () => (await states(notice)).sent === 3)
    await cards('one').first().waitFor()
    expect(mailsTo('one').sort()).toEqual(others.map(({ mail }) => mail))
  })

  it('sends what was written while the bot was dead, once', async () => {
    await bot.kill()
    const { notice } = await write('two')
    expect(await states(notice)).toEqual({ pending: 3 })
    bot = await start()
    await until('all three were sent to', async () => (await states(notice)).sent === 3)
    await cards('two').first().waitFor()
  })

  it('sends nothing again after a kill, and what is written twice goes out once', async () => {
    await bot.kill()
    expect((await write('two')).added).toBe(0)
    bot = await start()
    const { notice } = await write('three')
    await until('all three were sent to', async () => (await states(notice)).sent === 3)
    await cards('three').first().waitFor()
    for (const stage of ['one', 'two', 'three']) {
      expect(await cards(stage).count()).toBe(1)
      expect(mailsTo(stage).sort()).toEqual(others.map(({ mail }) => mail))
    }
    expect([...standIn.world.deliveries.values()].filter((times) => times !== 1)).toEqual([])
  })

  it('shows the mails on the page of the stand-in', async () => {
    const page = await browser.newPage()
    await page.goto(standIn.url)
    expect(await page.getByRole('link', { name: 'Please read: three' }).count()).toBe(2)
    await page.close()
  })
})
