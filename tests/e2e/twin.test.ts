import { heldAgainst } from './twin.js'

describe('holding a card against its text twin', () => {
  const pieces = ['First this', 'then that'].map((text) => ({ kind: 'words' as const, text }))

  it('finds nothing where both say the same in the same order', () => {
    expect(heldAgainst({ speak: 'First this\nthen that' }, pieces)).toEqual({ onCardAlone: [], inTwinAlone: [] })
  })

  it('finds words in another order, and words on one side alone', () => {
    expect(heldAgainst({ speak: 'then that\nFirst this' }, pieces).onCardAlone).toHaveLength(1)
    expect(heldAgainst({ speak: 'First this' }, pieces)).toEqual({ onCardAlone: ['then that'], inTwinAlone: [] })
    expect(heldAgainst({ speak: 'First this\nthen that\nand more' }, pieces).inTwinAlone).toEqual(['and more'])
  })

  it('lets the name of a control be in both or on the card alone', () => {
    const withButton = [...pieces, { kind: 'control' as const, text: 'Open it' }]
    for (const speak of ['First this\nthen that', 'First this\nthen that\nOpen it'])
      expect(heldAgainst({ speak }, withButton)).toEqual({ onCardAlone: [], inTwinAlone: [] })
  })
})
