import fc from 'fast-check'
import { countFigure, figureText, type Split, smallestGroup, splitFigures } from '../../src/officer/suppression.js'

type Show = (people: number, done: number) => unknown

const numbers = (most: number) => Array.from({ length: most + 1 }, (_, at) => at)

/** Everything that could be true: the attacker knows the size of the group, the method, and what is shown. */
const worlds = (show: Show, people: number, shown: unknown) => {
  const wanted = JSON.stringify(shown)
  return numbers(people).filter((done) => JSON.stringify(show(people, done)) === wanted)
}

const values = (list: readonly number[]) => [...new Set(list)]

const isSmall = (count: number) => count >= 1 && count <= 4

interface Day {
  readonly people: number
  readonly done: number
}

/** What an attacker works out by every sum and difference of what is shown on some days: the hidden numbers that can be only one thing. */
const revealed = (show: Show, days: readonly Day[], onlyGrows: boolean): string[] => {
  const possible = days.map(({ people, done }) => worlds(show, people, show(people, done)))
  const found = days.flatMap(({ people, done }, at) => {
    const here = possible[at] ?? []
    const known = values(here).length === 1
    return known && (isSmall(done) || isSmall(people - done)) ? [`day ${at}: ${done} of ${people}`] : []
  })
  for (const [early, one] of days.entries())
    for (const [late, other] of days.entries()) {
      if (late <= early) continue
      const pairs = (possible[early] ?? []).flatMap((before) =>
        (possible[late] ?? []).filter((after) => !onlyGrows || after >= before).map((after) => ({ before, after })),
      )
      const joined = other.people - one.people
      const grown = values(pairs.map(({ before, after }) => after - before))
      const left = values(pairs.map(({ before, after }) => joined - (after - before)))
      const noneBoth = one.done === 0 && other.done === 0
      if (grown.length === 1 && isSmall(Math.abs(grown[0] ?? 0))) found.push(`between days ${early} and ${late}: ${grown[0]} more`)
      if (left.length === 1 && isSmall(Math.abs(left[0] ?? 0)) && !noneBoth)
        found.push(`between days ${early} and ${late}: ${left[0]} fewer left`)
    }
  return found
}

const oneDay = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((people) => fc.record({ people: fc.constant(people), done: fc.integer({ min: 0, max: people }) }))

const growing = fc
  .tuple(
    fc.integer({ min: 1, max: 110 }),
    fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 }),
    fc.integer({ min: 0, max: 110 }),
  )
  .map(([people, steps, start]): Day[] => {
    let done = Math.min(start, people)
    return steps.map((step) => {
      done = Math.min(people, done + step)
      return { people, done }
    })
  })

// what a page without the guard shows: small counts are left out, and the rest and the whole stand beside them
const naive: Show = (people, done) => ({
  people,
  done: isSmall(done) ? 'fewer than 5' : done,
  rest: isSmall(people - done) ? 'fewer than 5' : people - done,
})

describe('figures about people', () => {
  it.each([
    [97, 0, 'none', 'all but fewer than 5'],
    [97, 1, 'fewer than 5', 'all but fewer than 5'],
    [97, 4, 'fewer than 5', 'all but fewer than 5'],
    [97, 5, 'about 5', 'about 90'],
    [97, 48, 'about 50', 'about 45'],
    [97, 92, 'about 90', 'about 5'],
    [97, 93, 'all but fewer than 5', 'fewer than 5'],
    [97, 97, 'all but fewer than 5', 'fewer than 5'],
    [14, 0, 'fewer than 5', 'all but fewer than 5'],
    [10, 5, 'too few people to show', 'too few people to show'],
    [3, 3, 'too few people to show', 'too few people to show'],
  ])('of %i people, %i done: "%s", and of the others "%s"', (people, done, shown, rest) => {
    const split = splitFigures(people, done)
    expect([figureText(split.done), figureText(split.rest)]).toEqual([shown, rest])
  })

  it('of the size of a group are told in steps of five, and of a small group not at all', () => {
    expect([97, 96, smallestGroup, smallestGroup - 1].map((people) => figureText(splitFigures(people, 6).people))).toEqual([
      'about 95',
      'about 95',
      'about 10',
      'too few people to show',
    ])
  })

  it('that nothing bounds are none, fewer than 5, or to the nearest five', () => {
    expect([0, 1, 4, 5, 7, 8, 1_234].map((times) => figureText(countFigure(times)))).toEqual([
      'none',
      'fewer than 5',
      'fewer than 5',
      'about 5',
      'about 5',
      'about 10',
      'about 1,235',
    ])
  })

  it('never show a number from 1 to 4, and never zero remaining', () => {
    fc.assert(
      fc.property(oneDay(300), ({ people, done }) => {
        const { done: shown, rest } = splitFigures(people, done)
        for (const figure of [shown, rest]) if (figure.kind === 'about') expect(figure.value).toBeGreaterThanOrEqual(5)
        expect(rest.kind).not.toBe('none')
      }),
    )
  })
})

describe('somebody who knows the group, the method and everything that was ever shown', () => {
  it('cannot work out one hidden number, in any group of up to 130 people', () => {
    for (const people of numbers(130).slice(1)) {
      const shown = numbers(people).map((done) => JSON.stringify(splitFigures(people, done)))
      const alone = numbers(people).filter((done) => shown.indexOf(shown[done] ?? '') === shown.lastIndexOf(shown[done] ?? ''))
      expect(alone.filter((done) => isSmall(done) || isSmall(people - done))).toEqual([])
    }
  })

  it('cannot work out one hidden number or one small change from several days of the same group', () => {
    fc.assert(
      fc.property(growing, (days) => {
        expect(revealed(splitFigures, days, true)).toEqual([])
        expect(revealed(splitFigures, days, false)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('cannot either when people join and leave between the days', () => {
    fc.assert(
      fc.property(fc.array(oneDay(60), { minLength: 2, maxLength: 4 }), (days) => {
        expect(revealed(splitFigures, days, false)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('learns no more from the count of events on two days', () => {
    for (const times of numbers(60).slice(1)) {
      const shown = figureText(countFigure(times))
      expect(numbers(70).filter((other) => figureText(countFigure(other)) === shown).length).toBeGreaterThan(1)
    }
  })

  it('would work them out if small counts were only left out', () => {
    expect(revealed(naive, [{ people: 97, done: 3 }], false)).toEqual(['day 0: 3 of 97'])
    expect(revealed(naive, [{ people: 97, done: 95 }], false)).toEqual(['day 0: 95 of 97'])
    expect(
      revealed(
        naive,
        [
          { people: 97, done: 40 },
          { people: 97, done: 42 },
        ],
        true,
      ),
    ).toEqual(['between days 0 and 1: 2 more', 'between days 0 and 1: -2 fewer left'])
    expect(() => fc.assert(fc.property(growing, (days) => revealed(naive, days, true).length === 0))).toThrow()
  })

  it('would work them out if numbers were rounded and the top step were left as it falls', () => {
    const rounded: Show = (people, done): Split => {
      const split = splitFigures(people, done)
      return split.done.kind === 'about'
        ? { ...split, done: { kind: 'about', value: Math.round(done / 5) * 5 }, rest: { kind: 'hidden' } }
        : split
    }
    const leaving = [
      { people: 28, done: 23 },
      { people: 33, done: 28 },
      { people: 26, done: 21 },
    ]
    expect(worlds(rounded, 28, rounded(28, 23))).toEqual([23])
    expect(worlds(splitFigures, 28, splitFigures(28, 23)).length).toBeGreaterThan(1)
    expect(revealed(splitFigures, leaving, false)).toEqual([])
  })
})
