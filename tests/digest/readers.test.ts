import { digestPages, digestPaths } from '../../src/digest/index.js'
import { createSignedLinks } from '../../src/review/index.js'
import { said } from '../chat/a-turn.js'
import { aCouncil, buttonOf, type Council } from './a-council.js'

let town: Council
beforeEach(async () => {
  town = await aCouncil()
  await town.morning('2026-11-20')
  await town.tap(buttonOf(await town.say('digest draft', 'eve'), 'Approve'), 'eve')
})
afterEach(() => town.db.destroy())

const send = () => town.morning('2026-12-01')
const wentTo = async () => (await town.outbox('digest')).map(({ person, channel }) => [person, channel])
const everyone = () => Object.values(town.ids)

describe('reading an issue again', () => {
  it.each(['digest', 'digest december', 'digest dec 2026', 'Digest 1', 'digest issue 1', 'last digest'])('works by "%s"', async (words) => {
    await send()
    const reply = await town.say(words, 'ann')
    expect(reply.card?.template).toBe('digest')
    expect(reply.text).toContain('Before You Post: December 2026\nMonthly digest for Councillors, issue 1')
  })

  it('says which issues there are when another is asked for', async () => {
    await send()
    const reply = await town.say('digest march', 'ann')
    expect(reply.text).toContain('did not come to you')
    expect((await town.tap(buttonOf(reply, 'Issue 1: December 2026'), 'ann')).text).toContain('December 2026')
  })

  it('is for those it went to: not for somebody who stopped it, while officers may read all', async () => {
    for (const name of ['ann', 'eve'] as const) await town.say('stop digest', name)
    await send()
    expect((await town.say('digest', 'ann')).text).toContain('No issue has come to you yet')
    expect((await town.tap({ verb: 'digest-read', month: '2026-12' }, 'ann')).text).toContain('No issue has come to you yet')
    expect((await town.say('digest', 'eve')).text).toContain('December 2026')
  })

  it('shows no draft to anybody, and nothing to strangers or in a group', async () => {
    expect((await town.say('digest', 'ann')).text).toContain('No issue has come to you yet')
    expect((await town.feature.handle(said('digest', { person: { key: 'x' } })))?.text).toContain('not among the Councillors')
    expect((await town.say('digest', 'ann', { place: 'group' })).text).toContain('in private')
  })

  it('tells what an issue rests on, at one tap', async () => {
    await send()
    const rests = await town.tap(buttonOf(await town.say('digest', 'ann'), 'What this rests on'), 'ann')
    expect(rests.text).toContain('Do: Localism Act 2011, section 1, in force.')
    expect((await town.tap({ verb: 'digest-rests', month: '2027-03' }, 'ann')).text).toContain('did not come to you')
  })

  it('comes to no staff, who are told so and cannot choose how; an officer among them may read it', async () => {
    await send()
    const staff = { key: 'sam', id: 99, audience: 'staff' } as const
    for (const words of ['digest', 'digest settings', 'stop digest'])
      expect((await town.feature.handle(said(words, { person: staff })))?.text).toContain('The digest goes to Councillors')
    expect(await town.book.choiceOf(99)).toBeUndefined()
    expect((await town.feature.handle(said('digest', { person: { ...staff, officer: true } })))?.text).toContain('December 2026')
  })

  it('opens a reader’s own record by a button, and has nothing of it in the issue', async () => {
    await send()
    const reply = await town.say('digest', 'ann')
    expect(buttonOf(reply, 'My record')).toEqual({ verb: 'command', command: 'my record' })
    const payloads = (await town.outbox('digest')).map(({ payload }) => payload)
    expect(new Set(payloads).size).toBe(1)
  })
})

describe('choosing how the digest comes', () => {
  it('is one tap to stop and one to start again, and the issue stays where it is', async () => {
    await send()
    const stopped = await town.tap(buttonOf(await town.say('digest', 'ann'), 'Stop the digest'), 'ann')
    expect(stopped.replaces).toBeUndefined()
    expect(stopped.text).toContain('The digest is stopped')
    await town.tap(buttonOf(stopped, 'Start it again'), 'ann')
    expect(await town.book.choiceOf(town.ids.ann)).toEqual({ frequency: 'monthly', channel: 'card' })
  })

  it('brings it by the one screen that was chosen, and by none to whoever stopped it', async () => {
    await town.tap({ verb: 'digest-choose', channel: 'mail' }, 'ann')
    await town.tap({ verb: 'digest-choose', frequency: 'never' }, 'bob')
    await town.tap({ verb: 'digest-choose', channel: 'text' }, 'eve')
    await send()
    expect(await wentTo()).toEqual([
      [town.ids.ann, 'mail'],
      [town.ids.eve, 'card'],
    ])
    const [mail, text] = await town.outbox('digest')
    expect(mail?.payload).toContain(`"unsubscribe":"https://posts.example.gov.uk/digest/stop?t=${town.ids.ann}"`)
    expect(JSON.parse(text?.payload ?? '{}')).not.toHaveProperty('card')
  })

  it('respects a way that was turned off for everything', async () => {
    await town.people.turnOff(town.ids.ann, 'card')
    for (const channel of ['card', 'mail'] as const) await town.people.turnOff(town.ids.bob, channel)
    await send()
    expect(await wentTo()).toEqual([
      [town.ids.ann, 'mail'],
      [town.ids.eve, 'card'],
    ])
  })

  it('leaves out a month without a change for whoever wants only changes', async () => {
    await send()
    for (const name of ['ann', 'bob', 'eve'] as const) await town.tap({ verb: 'digest-choose', frequency: 'changed' }, name)
    await town.morning('2026-12-24')
    await town.tap(buttonOf(await town.say('digest draft', 'eve'), 'Approve'), 'eve')
    await town.morning('2027-01-04')
    expect(await wentTo()).toHaveLength(everyone().length)
    expect(await town.book.find('buckinghamshire', '2027-01')).toMatchObject({ state: 'sent', number: 2 })
  })

  it('is shown with every other way as a button', async () => {
    const reply = await town.say('digest settings', 'ann')
    expect(reply.text).toContain('You get it every month, as a card in Teams.')
    const changed = await town.tap(buttonOf(reply, 'E-mail'), 'ann')
    expect(changed).toMatchObject({ replaces: true })
    expect(changed.text).toContain('by e-mail')
  })
})

describe('the pages behind a mail', () => {
  const links = createSignedLinks('x'.repeat(32))
  const pages = () =>
    digestPages({
      ...town.parts,
      read: (token, at) => {
        const right = links.read(token, at)
        return right && { ...right }
      },
    })
  const at = (path: string) => {
    const page = pages().find((one) => one.path === path)
    if (!page) throw new Error(`No page at ${path}.`)
    return page
  }
  const until = () => town.state.now + 1_000
  const stopToken = () => `t=${links.sign({ for: 'stop-digest', person: town.ids.ann, until: until() })}`
  const frequency = async () => (await town.book.choiceOf(town.ids.ann))?.frequency

  it('stop the digest by a button, not by being opened, and start it again', async () => {
    const page = at(digestPaths.stop)
    expect((await page.respond(stopToken())).status).toBe(200)
    expect(await frequency()).toBeUndefined()
    await page.submit?.(stopToken(), {})
    expect(await frequency()).toBe('never')
    await page.submit?.(stopToken(), { step: 'start' })
    expect(await frequency()).toBe('monthly')
  })

  it('show an officer the mail as it will look, and load nothing from elsewhere', async () => {
    const token = `t=${links.sign({ for: 'see-digest', person: town.ids.eve, version: '2026-12', until: until() })}`
    const answer = await at(digestPaths.mail).respond(token)
    expect(answer.status).toBe(200)
    expect(String(answer.body)).toContain('Before You Post: December 2026')
    expect(answer.headers['Content-Security-Policy']).toContain("default-src 'none'")
  })

  it('answer a forged, an old and a wrong link with a plain 404', async () => {
    const old = `t=${links.sign({ for: 'stop-digest', person: town.ids.ann, until: town.state.now })}`
    const other = `t=${links.sign({ for: 'stop-mail', person: town.ids.ann, until: until() })}`
    for (const query of ['', 't=forged.seal', old, other]) {
      expect((await at(digestPaths.stop).submit?.(query, {}))?.status).toBe(404)
      expect((await at(digestPaths.mail).respond(query)).status).toBe(404)
    }
    expect((await at(digestPaths.mail).respond(stopToken())).status).toBe(404)
    expect(await frequency()).toBeUndefined()
  })
})
