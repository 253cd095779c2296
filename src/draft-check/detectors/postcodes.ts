import { patternDetector } from './detector.js'

const areas = new Set(
  'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'.split(
    ' ',
  ),
)
const shape = /(?<![\p{L}\p{N}/._@#-])([A-Z]{1,2})\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}/@-])/giu
const timeOrRank = /\d(?:am|pm|st|nd|rd|th|km|mm|cm|kg|mph)$/iu

const isPostcode = (match: string): boolean => {
  const area = /^[a-z]+/iu.exec(match)?.[0].toUpperCase() ?? ''
  const isLower = match === match.toLowerCase()
  return areas.has(area) && !(timeOrRank.test(match) && (isLower || match.includes(' '))) && (match === match.toUpperCase() || isLower)
}

/** Full UK postcodes of the 124 areas; times and ordinals ("A27 6pm", "B12 3rd") are none. */
export const postcodes = patternDetector(shape, (match) => isPostcode(match))
