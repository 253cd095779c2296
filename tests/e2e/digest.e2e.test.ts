import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeNow, type DigestParts } from '../../src/digest/index.js'
import { createDeeds, createDigestBook, createPeopleBook, createTrainingBook, type Db, openDatabase } from '../../src/store/index.js'
import { starterContent } from '../a-content.js'
import type { Chat } from './chat.js'
import { atBothWidths, type OpenedPlayground, openPlayground, pictures } from './in-the-playground.js'

jest.setTimeout(120_000)

// a month that is never over while this test is run
const month = '2099-12'
const dueAt = Date.parse('2099-12-01T09:00:00Z')

atBothWidths('the digest in the Playground, whose user is a Member and an officer', (width) => {
  let dataDir: string
  let chat: Chat
  let db: Db

  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'digest-'))
  })
  const whenOpen = async (opened: OpenedPlayground) => {
    chat = opened.chat
    db = await openDatabase(dataDir)
    await chat.reply(1)
  }
  openPlayground(width, whenOpen, () => ({ DATA_DIR: dataDir }))
  afterAll(async () => {
    await db?.destroy()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const book = () => createDigestBook(db, Date.now)
  const draft = async () => {
    const content = starterContent()
    const parts: DigestParts = {
      ...{ content: async () => content, book: book(), deeds: createDeeds(db, Date.now), training: createTrainingBook(db, Date.now) },
      ...{ quiet: async () => ({ holidays: new Set<string>(), stopped: false }), now: Date.now, links: () => [] },
      settings: { hour: 9, autoApprove: false, whenEmpty: 'short' },
    }
    const { words, snapshot } = await composeNow(parts, month, dueAt)
    const kept = { composed: JSON.stringify(words), seen: JSON.stringify(snapshot) }
    await book().draft({ council: content.pack.council, month, dueAt, ...kept })
  }
  const press = (name: string) => chat.page.getByRole('button', { name, exact: true }).last().click()
  const seen = (text: string | RegExp) => chat.page.getByText(text).last().waitFor()

  it('is drafted, written in, approved, taken back and approved again by an officer', async () => {
    await draft()
    const card = await chat.say('digest draft')
    await expect(card.innerText()).resolves.toMatch(/It is never sent without approval[\s\S]*Check by hand[\s\S]*Where things stand/)
    await chat.picture(join(pictures, `digest-draft-${width}.png`))
    await press('Write in it')
    await chat.page.getByLabel('Your words').last().fill('The training room has moved. *Not bold* <b>plain</b>')
    await press('Save')
    await seen('*Not bold* <b>plain</b>')
    await press('Approve')
    await seen(/Approved by officer \d+\. It goes out on 1 December 2099/)
    await press('Take back approval')
    await seen(/Due on 1 December 2099/)
    await press('Approve')
    await seen(/Approved by officer/)
    expect(await chat.barriers()).toEqual([])
  })

  it('is read again by a Member to whom it was sent, who sees what it rests on, chooses and stops it', async () => {
    const [me] = (await createPeopleBook(db, Date.now).active('local', 'officer')).filter(({ address }) => address.startsWith('you-'))
    await book().numberOf('buckinghamshire', month)
    await book().markSent('buckinghamshire', month, [me?.id ?? 0])
    const issue = await chat.say('digest december')
    await expect(issue.innerText()).resolves.toMatch(
      /December 2099\s+Monthly digest for Councillors, issue 1[\s\S]*The training room has moved/,
    )
    await chat.picture(join(pictures, `digest-${width}.png`))
    await expect((await chat.tap('What this rests on')).innerText()).resolves.toMatch(/Do: .+\n+Don't: /)
    await expect((await chat.say('digest settings')).innerText()).resolves.toMatch(/every month, as a card in Teams/)
    await chat.say('digest')
    await expect((await chat.tap('Stop the digest')).innerText()).resolves.toMatch(/The digest is stopped/)
    await expect((await chat.say('my record')).innerText()).resolves.toMatch(/Digest: stopped, since/)
    expect(await chat.barriers()).toEqual([])
  })
})
