import { patternDetector } from './detector.js'

const streetShape =
  /(?<![\p{L}\p{N}£.])(?:(?:flat|apartment|plot|unit) \d{1,3}[a-z]?,? )?(?:number |no\.? ?)?\d{1,4}[A-Za-z]?,? (?:(?:the|old|new|st|upper|lower|north|south|east|west|great|little)\.? )?[A-Z][\p{L}'’.-]{1,20}(?: [A-Z][\p{L}'’.-]{1,20}){0,2} (?:street|st|road|rd|lane|ln|close|cl|avenue|ave|drive|dr|way|court|crescent|cres|gardens|gdns|hill|row|mews|terrace|place|walk|green|rise|view|square|grove|end|parade|croft|meadow|mead|field|chase|leys)(?![\p{L}\p{N}])/giu

/** A house by number and street. */
export const streetAddresses = patternDetector(streetShape, (match) => !/^\d{1,2}(?:am|pm)/iu.test(match))

const roadShape =
  /(?<![\p{L}\p{N}])[A-Z][\p{Ll}'’.-]{1,20}(?: [A-Z][\p{Ll}'’.-]{1,20}){0,2} (?:Street|St|Road|Rd|Lane|Close|Avenue|Ave|Drive|Way|Court|Crescent|Gardens|Mews|Terrace|Walk|Rise|Grove|Croft|Meadow|Mead|Chase|Leys)(?![\p{L}\p{N}])/gu

/** A street without a house number. */
export const streets = patternDetector(roadShape, () => true)

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const dateShape = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})(?: |, ?)(?:\d{4}|'?\d{2})|(?:${months}) \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?![\p{L}\p{N}/-])`,
  'giu',
)
const birthCue = /\b(?:d\.?o\.?b\.?|date of birth|birth ?date|born(?: on)?|birthday)\b[^!?\n]{0,25}$/iu

/** A full date that is said to be somebody's date of birth. */
export const birthDates = patternDetector(dateShape, (_match, text, start) => birthCue.test(text.slice(Math.max(0, start - 45), start)))
