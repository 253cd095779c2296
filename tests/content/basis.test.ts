import { basisLine, contentFor, type Document } from '../../src/content/index.js'
import { aContent } from '../a-content.js'

type Standing = Document['versions'][number]['councils'][number]

const standing = (council: string, part: Partial<Standing>): Standing => ({
  council,
  status: 'Draft',
  date: 'not stated',
  minute: 'not stated',
  body: 'Council',
  ...part,
})

const jointPolicy = (councils: Standing[]) => {
  const content = aContent()
  const policy = content.documents.get('bucks-social-media-policy')
  if (!policy) throw new Error('The starter pack has lost its policy.')
  const joint = { ...policy, id: 'joint-policy', title: 'Joint policy', versions: [{ version: '2', councils }] }
  return { ...content, documents: new Map([...content.documents, ['joint-policy', joint]]) }
}

describe('what a statement rests on', () => {
  it('names document, section, version and status', () => {
    const line = basisLine(jointPolicy([standing('buckinghamshire', { status: 'Noted' })]), {
      source: 'joint-policy',
      section: 'paragraph 3',
    })
    expect(line).toBe('Joint policy, paragraph 3, version 2, Noted')
  })

  it("shows each council's people the status in their own council", () => {
    const content = jointPolicy([
      standing('buckinghamshire', { status: 'Draft' }),
      standing('chiltern', { status: 'Adopted', date: '2019-12-03' }),
    ])
    expect(basisLine(content, { source: 'joint-policy' })).toBe('Joint policy, version 2, Draft')
    expect(basisLine(contentFor(content, 'chiltern'), { source: 'joint-policy' })).toBe('Joint policy, version 2, Adopted 2019-12-03')
    expect(basisLine(contentFor(content, 'south-bucks'), { source: 'joint-policy' })).toContain('status to be confirmed by the council')
  })

  it('says from when an adopted version is in force, where that is another day', () => {
    const adopted = { status: 'Adopted', date: '2026-12-02', effective: '2027-01-01' } as const
    expect(basisLine(jointPolicy([standing('buckinghamshire', adopted)]), { source: 'joint-policy' })).toContain(
      'Adopted 2026-12-02, in force from 2027-01-01',
    )
  })

  it('says of a law whether it is in force', () => {
    expect(basisLine(aContent(), { source: 'localism-act-2011', section: 'section 25' })).toBe('Localism Act 2011, section 25, in force')
    expect(basisLine(aContent(), { source: 'standards-reform-2025' })).toMatch(/not yet in force/)
  })
})
