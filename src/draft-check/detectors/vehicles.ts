import { around, patternDetector } from './detector.js'

const plateShape =
  /(?<![\p{L}\p{N}/#@_-])(?:[A-HJ-PR-Y][A-HJ-PR-Z]\d{2} ?[A-HJ-PR-Z]{3}|[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Y][A-HJ-PR-Z]{2})(?![\p{L}\p{N}])/giu
const vehicleCue =
  /\b(?:cars?|vans?|vehicles?|reg|registration|plates?|driver|drivers|driving|drove|driven|parked|parking|bmw|audi|mercedes|ford|fiesta|focus|transit|vauxhall|corsa|astra|golf|vw|volkswagen|toyota|nissan|kia|hyundai|peugeot|renault|clio|skoda|seat|tesla|range rover|land rover|landrover|jaguar|volvo|mini|honda|motorbike|motorcycle|moped|lorry|tipper|truck|pickup|4x4|suv|speeding|hatchback|estate car|taxi|fiat|citroen|porsche|lexus|merc)\b/u

/** Vehicle registration marks, when words about a vehicle stand near. */
export const plates = patternDetector(plateShape, (match, text, start) => {
  const isCapital = match === match.toUpperCase()
  const near = around(text, start, start + match.length, 80, 60)
  return vehicleCue.test(near) && (isCapital || /\b(?:reg|registration|plate)\b/u.test(near))
})
