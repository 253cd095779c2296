import type { Turn } from '../../../src/chat/index.js'
import { eachRoom } from './a-room.js'
import { invoked } from './activities.js'

const { open } = eachRoom()
const fetchTask = 'composeExtension/fetchTask'
const submitAction = 'composeExtension/submitAction'

/** As Teams sends it from the compose box, and from the menu of a message. */
const opened = (part: object = {}) => ({ commandId: 'checkDraft', commandContext: 'compose', context: { theme: 'default' }, ...part })
const onMessage = (content: string, contentType = 'html') =>
  opened({
    commandContext: 'message',
    messagePayload: {
      id: '1700000000000',
      replyToId: null,
      createdDateTime: '2026-11-21T08:59:00.000Z',
      importance: 'normal',
      body: { contentType, content },
      from: { user: { userIdentityType: 'aadUser', id: 'somebody', displayName: 'Somebody Else' } },
      attachments: [],
      mentions: [],
      reactions: [],
    },
  })
const card = {
  template: 'message',
  data: {
    title: 'Done',
    lines: [],
    buttons: [{ title: 'Again', verb: 'command', data: { verb: 'command', command: 'check' } }],
    links: [],
    notice: [],
  },
}
const withCard = (turns: Turn[]) => async (turn: Turn) => {
  turns.push(turn)
  return { text: 'Done', summary: 'Done', card }
}
const inGroup = { conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true, tenantId: 'tenant-1' } }

describe('the Teams room: check before posting', () => {
  it('opens an empty box from the compose box, as a dialog', async () => {
    const turns: Turn[] = []
    const { post, connector } = await open({ dispatch: withCard(turns) })
    const response = await post(invoked(connector.url, fetchTask, opened()))
    expect([response.status, await response.json()]).toMatchObject([
      200,
      {
        task: {
          type: 'continue',
          value: {
            title: 'Check before posting',
            height: 'large',
            width: 'medium',
            card: { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
          },
        },
      },
    ])
    expect(turns[0]?.event).toEqual({ kind: 'action', verb: 'command', data: { verb: 'command', command: 'check' } })
  })

  it('checks the words of a message at once', async () => {
    const turns: Turn[] = []
    const { post, connector } = await open({ dispatch: withCard(turns) })
    const html =
      '<div><p>Tea &amp; cake at the&nbsp;fair <img alt="🎂" itemtype="http://schema.skype.com/Emoji" src="x"></p><p>See <at id="0">Jo</at> &#39;soon&#39; &lt;b&gt;</p></div>'
    await post(invoked(connector.url, fetchTask, onMessage(html)))
    await post(invoked(connector.url, fetchTask, onMessage('Plain <words>', 'text')))
    await post(invoked(connector.url, fetchTask, onMessage('<p>Look</p><img src="x" alt="image">')))
    expect(turns.map(({ event }) => event)).toEqual([
      { kind: 'action', verb: 'check', data: { verb: 'check', draft: "Tea & cake at the fair 🎂\nSee Jo 'soon' <b>" } },
      { kind: 'action', verb: 'check', data: { verb: 'check', draft: 'Plain <words>' } },
      { kind: 'action', verb: 'check', data: { verb: 'check', draft: 'Look', image: 'true' } },
    ])
  })

  it('opens the empty box on a message without words', async () => {
    const turns: Turn[] = []
    const { post, connector } = await open({ dispatch: withCard(turns) })
    await post(invoked(connector.url, fetchTask, onMessage('<p> </p>')))
    await post(invoked(connector.url, fetchTask, opened({ messagePayload: { body: null } })))
    expect(turns.map(({ event }) => event.kind === 'action' && event.verb)).toEqual(['command', 'command'])
  })

  it('hands on what was tapped in the dialog, alone with the bot whatever conversation lies behind, and sends nothing there', async () => {
    const turns: Turn[] = []
    const { post, connector, book } = await open({ dispatch: withCard(turns) })
    const data = { verb: 'check', draft: 'A post', image: 'true' }
    const response = await post({ ...invoked(connector.url, submitAction, opened({ data })), ...inGroup })
    expect(await response.json()).toMatchObject({ task: { type: 'continue' } })
    expect(turns[0]).toMatchObject({ place: 'personal', conversation: '19:group', event: { kind: 'action', verb: 'check', data } })
    expect(connector.sent).toEqual([])
    expect(await book.find('19:group')).toBeUndefined()
  })

  it('has buttons that a dialog can hand on', async () => {
    const { post, connector } = await open({ dispatch: withCard([]) })
    const body = await (await post(invoked(connector.url, submitAction, opened({ data: { verb: 'check', draft: 'x' } })))).text()
    expect(body).toContain('Action.Submit')
    expect(body).not.toContain('Action.Execute')
  })

  it.each([
    [fetchTask, undefined],
    [fetchTask, 7],
    [fetchTask, opened({ commandId: 'another' })],
    [fetchTask, opened({ messagePayload: { body: { content: ['x'] } } })],
    [submitAction, opened()],
    [submitAction, opened({ data: { verb: 7 } })],
    [submitAction, opened({ data: 'check' })],
  ])('answers %s with a payload that is none of ours with HTTP 200 and words: %j', async (name, value) => {
    const turns: Turn[] = []
    const { post, connector } = await open({ dispatch: withCard(turns) })
    const response = await post(invoked(connector.url, name, value))
    expect([response.status, await response.json()]).toMatchObject([200, { task: { type: 'message', value: expect.any(String) } }])
    expect(turns).toEqual([])
  })

  it('answers with words when a dialog fails or there is nothing to show, and logs none of theirs', async () => {
    const failing = await open({ dispatch: () => Promise.reject(new Error('secret words')) })
    const response = await failing.post(
      invoked(failing.connector.url, submitAction, opened({ data: { verb: 'check', draft: 'secret words' } })),
    )
    expect([response.status, await response.json()]).toEqual([200, { task: { type: 'message', value: 'It failed. Reference ABC123.' } }])
    expect(failing.lines.join()).not.toContain('secret words')
  })

  it('does nothing for a stranger', async () => {
    const turns: Turn[] = []
    const { post, connector } = await open({ dispatch: withCard(turns), allows: () => false })
    const response = await post(invoked(connector.url, fetchTask, onMessage('<p>hello</p>')))
    expect(await response.text()).not.toContain('task')
    expect(turns).toEqual([])
  })
})
