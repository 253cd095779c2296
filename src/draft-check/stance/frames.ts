import type { Rule } from '../../content/index.js'
import type { StanceSentence } from './sentences.js'

/** Where a remark stands in a frame. */
const gap = '...'
/** So many remarks are put into each frame that rejects, and into each that still says the remark. */
const rejectedEach = 2
const saidEach = 1
const longestRemark = 14
/** A prime, so that frames meet remarks from all over the pack, the same ones at each learning. */
const stride = 7919

const oneSentence = /^[^.!?]+[.!]$/u
const quotedGap = /["“]\.\.\.["”]/u
const keepsCapital = /^(?:I\b|<)/u

const isRemark = ({ text, stance }: StanceSentence) =>
  stance !== 'harmless' && oneSentence.test(text) && text.split(' ').length <= longestRemark

const within = (frame: string, remark: string) => {
  const [before = '', after = ''] = frame.split(gap)
  if (quotedGap.test(frame)) return before + remark + after
  const bare = remark.slice(0, -1)
  const isAsItStands = before === '' || keepsCapital.test(bare)
  return before + (isAsItStands ? bare : bare.charAt(0).toLowerCase() + bare.slice(1)) + after
}

/**
 * Remarks of the pack put into the frames of its rules: what is framed by "It is wrong to say that ..." is harmless, and what is framed by
 * "Everybody knows that ..." stays what it is. So a few frames teach what a thousand sentences would.
 */
export function framedSentences(rules: readonly Rule[], sentences: readonly StanceSentence[]): readonly StanceSentence[] {
  const remarks = sentences.filter(isRemark)
  let next = 0
  const put = (frames: readonly string[], each: number, stanceOf: (remark: StanceSentence) => StanceSentence['stance']) =>
    Array.from({ length: each }, () => frames)
      .flat()
      .flatMap((frame): StanceSentence[] => {
        const remark = remarks[(next * stride) % Math.max(1, remarks.length)]
        next += 1
        return remark ? [{ text: within(frame, remark.text), stance: stanceOf(remark) }] : []
      })
  return [
    ...put(
      rules.flatMap(({ unless }) => unless?.frames ?? []),
      rejectedEach,
      () => 'harmless',
    ),
    ...put(
      rules.flatMap(({ when }) => when.frames ?? []),
      saidEach,
      ({ stance }) => stance,
    ),
  ]
}
