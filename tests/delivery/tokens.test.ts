import { onStage } from './a-stage.js'

/** Tokens that are good for a few requests each, as if a run outlived them. */
const shortLived = (status: 401 | 412, goodFor: number) => {
  let made = 0
  let used = 0
  return {
    tokens: {
      get: async (fresh: boolean) => {
        if (fresh || made === 0) {
          made += 1
          used = 0
        }
        return `token-${made}`
      },
    },
    turnsAway: (token: string | undefined) => {
      used += 1
      return token === `token-${made}` && used <= goodFor ? undefined : status
    },
    made: () => made,
  }
}

describe('a token that ends in the middle of a run', () => {
  it.each([401, 412] as const)('is replaced after %p, and everybody gets one mail', (status) => {
    const { made, ...entra } = shortLived(status, 5)
    return onStage({ ...entra, people: 12 }, async ({ settle, times, states, standIn, troubles }) => {
      await settle()
      expect(times()).toEqual(Array.from({ length: 12 }, () => 1))
      expect(await states()).toEqual({ sent: 12 })
      expect(standIn.world.invalid).toBe(0)
      expect(made()).toBeGreaterThan(4)
      expect(troubles.filter(({ kind }) => kind !== 'unauthorised')).toEqual([])
    })
  })

  it('and cannot be had for an hour delays the mail, and loses none', () => {
    let now = () => 0
    const tokens = { get: () => (now() < 3_600_000 ? Promise.reject(new Error('Entra is away')) : Promise.resolve('token')) }
    return onStage({ tokens, people: 3 }, async ({ clock, settle, times, states, standIn }) => {
      now = clock.monotonic
      await settle()
      expect(times()).toEqual([1, 1, 1])
      expect(await states()).toEqual({ sent: 3 })
      expect(standIn.world.requests).toBe(9)
    })
  })

  it('is never good again delays the mail until somebody has been told for a day, and then it is dead', () =>
    onStage({ turnsAway: () => 401, tokens: { get: async () => 'token' } }, async ({ settle, times, states, troubles }) => {
      await settle(2_000)
      expect(times()).toEqual([])
      expect(await states()).toEqual({ dead: 1 })
      expect(troubles).toContainEqual({ kind: 'unauthorised', channel: 'mail', status: 401, code: 'InvalidAuthenticationToken' })
    }))
})
