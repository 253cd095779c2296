import { join } from 'node:path'
import type { Chat } from './chat.js'
import { atBothWidths, openPlayground, pictures } from './in-the-playground.js'

jest.setTimeout(120_000)

const risky =
  'Shocking. Mrs Patel of 14 Mill Lane has had no heating for three weeks and her asthma is back. ' +
  'Ring the housing officer, Dave Jones, on 07700 900123 and tell him he is a liar. Please share!'
const better =
  'A resident has been without heating for three weeks. I have asked the council to put it right this week. ' +
  'If your heating is off, tell me and I will help.'
const borderline = 'The application for 200 homes at Long Meadow must be refused. Our roads cannot take any more cars.'
const clean = 'Thank you to everybody who came to the coffee morning in Wendover on Saturday. We raised enough for a new bench by the pond.'

atBothWidths('drafts in the Playground', (width) => {
  let chat: Chat
  openPlayground(width, async (opened) => {
    chat = opened.chat
    await chat.reply(1)
  })

  const picture = (name: string) => chat.picture(join(pictures, `drafts-${name}-${width}.png`))
  const fill = (label: string, text: string) => chat.page.getByRole('textbox', { name: label }).last().fill(text)
  const tick = (name: string) => chat.page.getByRole('checkbox', { name, exact: true }).last().check()
  const untick = (name: string) => chat.page.getByRole('checkbox', { name, exact: true }).last().uncheck()
  const hasNoBarrier = async () => expect(await chat.barriers()).toEqual([])

  it('a risky post, pasted as it is, gets what to think about, why, and a safer way to say each', async () => {
    const text = await (await chat.say(risky)).innerText()
    expect(text).toMatch(/^[45] things to ask yourself[\s\S]*That looks like a post/)
    const things = Number(text[0])
    for (const quote of ['Mrs Patel', '14 Mill Lane', 'Dave Jones', '07700 900123']) expect(text).toContain(quote)
    expect(text.match(/Why:/g)).toHaveLength(things)
    expect(text.match(/A safer way to say it:/g)).toHaveLength(things)
    expect(text).toMatch(/What this rests on: Defamation Act 2013[\s\S]*You decide/)
    await picture('risky')
    await hasNoBarrier()
  })

  it('the changed post goes into the box of the same card, and nothing is left to raise', async () => {
    await fill('Your changed post', better)
    const text = await (await chat.tap('Check again')).innerText()
    expect(text).toMatch(/^Nothing raised by \d+ checks\. You decide\.$/)
    await picture('risky-changed')
    await hasNoBarrier()
  })

  it('a post on a planning application asks whoever may sit on the committee, and nobody who sits elsewhere', async () => {
    await chat.say('check')
    await fill('Your post', borderline)
    expect(await (await chat.tap('Check it')).innerText()).toMatch(/1 thing to ask yourself[\s\S]*Do you sit on the committee/)
    await tick('I sit on Licensing')
    await fill('Your changed post', borderline)
    expect(await (await chat.tap('Check again')).innerText()).toMatch(/^Nothing raised/)
    await picture('borderline-elsewhere')
  })

  it('asks all the same once "I sit on planning" is ticked, and the next box is ticked alike', async () => {
    await chat.say('check')
    expect(await chat.page.getByRole('checkbox', { name: 'I sit on Licensing', exact: true }).last().isChecked()).toBe(true)
    await untick('I sit on Licensing')
    await tick('I sit on Planning')
    await fill('Your post', borderline)
    const text = await (await chat.tap('Check it')).innerText()
    expect(text).toMatch(/Do you sit on the committee that decides this\?[\s\S]*A safer way to say it:[\s\S]*Localism Act 2011, section 25/)
    expect(await chat.page.getByRole('checkbox', { name: 'I sit on Planning', exact: true }).last().isChecked()).toBe(true)
    await picture('borderline')
    await hasNoBarrier()
  })

  it('a remark against a group is asked about, and words that reject such a remark are left alone', async () => {
    const text = await (await chat.say('check: There goes the street, Romanians next door.')).innerText()
    expect(text).toMatch(
      /1 thing to ask yourself[\s\S]*“There goes the street, Romanians next door” sound as if you were against a whole group/,
    )
    await picture('remark')
    await hasNoBarrier()
    const defended = await chat.say('check: It is wrong to say that you cannot stand gypsies.')
    expect(await defended.innerText()).toMatch(/^Nothing raised by \d+ checks\. You decide\.$/)
  })

  it('a word behind stars is read, and shown as it was typed', async () => {
    const text = await (await chat.say('check Travellers are sc*m, and I h*te the l o t of them.')).innerText()
    expect(text).toContain('“Travellers are sc*m”')
    await picture('stars')
    await hasNoBarrier()
  })

  it('a clean post gets one line, which leaves the choice to the writer', async () => {
    const text = await (await chat.say(`check: ${clean}`)).innerText()
    expect(text).toMatch(/^Nothing raised by \d+ checks\. You decide\.$/)
    await picture('clean')
    await hasNoBarrier()
  })
})
