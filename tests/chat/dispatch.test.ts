import { createDispatch, type Feature } from '../../src/chat/index.js'
import { aTurn } from './a-turn.js'

const says = (name: string, text: string | undefined): Feature => ({
  name,
  commands: [],
  handle: async () => (text === undefined ? undefined : { text, summary: name }),
})

const failure = (reference: string) => ({
  text: `failed ${reference}`,
  summary: 'failed',
})

describe('dispatch', () => {
  it('gives a turn to the first feature that replies', async () => {
    const dispatch = createDispatch({
      features: [says('quiet', undefined), says('first', 'one'), says('second', 'two')],
      onError: () => {},
      failure,
    })
    expect(await dispatch(aTurn())).toMatchObject({ text: 'one' })
  })

  it('stays silent when no feature takes the turn', async () => {
    const dispatch = createDispatch({
      features: [says('quiet', undefined)],
      onError: () => {},
      failure,
    })
    expect(await dispatch(aTurn())).toBeUndefined()
  })

  it('tells which feature answered, by its name and the reference alone', async () => {
    const told: unknown[] = []
    const onReply = (about: unknown) => void told.push(about)
    const features = [says('quiet', undefined), says('first', 'one')]
    const dispatch = createDispatch({ features, onError: () => {}, onReply, failure })
    await dispatch(aTurn())
    expect(told).toEqual([{ reference: 'ABC123', feature: 'first' }])
  })

  it('answers with a reference when a feature fails, and reports the fault without what was typed', async () => {
    const reports: unknown[] = []
    const broken: Feature = {
      name: 'broken',
      commands: [],
      handle: () => Promise.reject(new Error('lost')),
    }
    const dispatch = createDispatch({
      features: [broken, says('later', 'never reached')],
      onError: (error, about) => reports.push({ message: (error as Error).message, ...about }),
      failure,
    })
    const reply = await dispatch(
      aTurn({
        event: {
          kind: 'message',
          text: 'my secret words',
          pictures: 0,
          edited: false,
        },
      }),
    )
    expect(reply?.text).toBe('failed ABC123')
    expect(reports).toEqual([{ message: 'lost', reference: 'ABC123', feature: 'broken' }])
  })
})
