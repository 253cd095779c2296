import { createReloader, type Loaded, loadContent } from '../../src/content/index.js'
import { aPack, edited } from './a-pack.js'

const good = loadContent(aPack())
const better = loadContent(aPack(edited('pack.yaml', 'Small pack', 'Better pack')))
const bad = loadContent(aPack(edited('pack.yaml', 'adopted: false', 'adopted: soon')))

const reloaderOver = (first: Loaded, ...next: (() => Loaded)[]) => {
  if (!first.content) throw new Error('The first pack should load.')
  return createReloader(() => {
    const load = next.shift()
    if (!load) throw new Error('It was read more often than expected.')
    return load()
  }, first.content)
}

describe('reading the words again', () => {
  it('takes a good pack at once', () => {
    const reloader = reloaderOver(good, () => better)
    expect(reloader.reload()).toEqual([])
    expect(reloader.current().pack.name).toBe('Better pack')
  })

  it('keeps the old pack while the new one has a fault, and tells the fault', () => {
    const reloader = reloaderOver(good, () => bad)
    expect(reloader.reload().map(({ what }) => what)).toEqual(['"adopted" should be true or false'])
    expect(reloader.current().pack.name).toBe('Small pack')
  })

  it('takes the pack once it has been mended', () => {
    const reloader = reloaderOver(
      good,
      () => bad,
      () => better,
    )
    reloader.reload()
    expect(reloader.reload()).toEqual([])
    expect(reloader.current().pack.name).toBe('Better pack')
  })

  it('keeps the old pack when the folder cannot be read', () => {
    const reloader = reloaderOver(good, () => {
      throw new Error('EACCES')
    })
    expect(reloader.reload()[0]?.what).toBe('The folder of words could not be read')
    expect(reloader.current().pack.name).toBe('Small pack')
  })
})
