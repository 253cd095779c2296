import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPng } from '../../src/app-package/read-png.js'

const dir = join(__dirname, '../../appPackage')
const picture = (name: string) => readPng(readFileSync(join(dir, name)))
const share = (part: number, whole: number) => part / whole

describe('the icons of the app', () => {
  it('has a full colour icon of 192 by 192 that leaves no hole', () => {
    const { width, height, pixels } = picture('color.png')
    expect([width, height]).toEqual([192, 192])
    expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true)
    expect(new Set(pixels.map(String)).size).toBeGreaterThan(3)
  })

  it('has the accent colour of the manifest as its ground', () => {
    const { accentColor } = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'))
    const [red, green, blue] = picture('color.png').pixels[0]!
    expect(`#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`).toBe(accentColor.toLowerCase())
  })

  it('keeps its drawing inside the middle that Teams never crops', () => {
    const { width, pixels } = picture('color.png')
    const ground = String(pixels[0])
    const drawn = pixels.flatMap((pixel, at) => (String(pixel) === ground ? [] : [at]))
    const across = drawn.map((at) => at % width)
    expect(Math.min(...across)).toBeGreaterThanOrEqual(30)
    expect(Math.max(...across)).toBeLessThan(162)
  })

  it('has an outline of 32 by 32: white strokes on nothing', () => {
    const { width, height, pixels } = picture('outline.png')
    expect([width, height]).toEqual([32, 32])
    const seen = pixels.filter(([, , , alpha]) => alpha > 0)
    expect(seen.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true)
    expect(share(seen.length, pixels.length)).toBeGreaterThan(0.1)
    expect(share(seen.length, pixels.length)).toBeLessThan(0.5)
    expect(pixels[0]![3]).toBe(0)
  })

  it('is drawn from a source that can be changed', () => {
    for (const name of ['color', 'outline']) expect(readFileSync(join(dir, `icons/${name}.svg`), 'utf8')).toContain('<title>')
  })
})
