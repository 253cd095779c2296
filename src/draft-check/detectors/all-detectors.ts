import { cards, ibans, sortCodes } from './bank-numbers.js'
import { birthDates } from './birth-dates.js'
import type { Detector } from './detector.js'
import { emails } from './emails.js'
import { drivingLicences, insuranceNumbers, nhsNumbers, passports } from './identity-numbers.js'
import { phones } from './phones.js'
import { postcodes } from './postcodes.js'
import { emojiRows, shouting, styledLetters } from './runs.js'
import { runTogetherTags, shortLinks } from './shapes.js'
import { streetAddresses } from './streets.js'
import { plates } from './vehicles.js'

const person: Detector = ({ persons, tokens }) =>
  Array.from(persons, ([from, to]) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }))

/** Every detector by the name that rules use for it. */
export const detectors: ReadonlyMap<string, Detector> = new Map<string, Detector>([
  ['phone', phones],
  ['email', emails],
  ['postcode', postcodes],
  ['insurance-number', insuranceNumbers],
  ['nhs-number', nhsNumbers],
  ['driving-licence', drivingLicences],
  ['passport', passports],
  ['card-number', cards],
  ['iban', ibans],
  ['sort-code', sortCodes],
  ['plate', plates],
  ['street-address', streetAddresses],
  ['birth-date', birthDates],
  ['person', person],
  ['hashtag', runTogetherTags],
  ['shouting', shouting],
  ['emoji-row', emojiRows],
  ['short-link', shortLinks],
  ['styled-letters', styledLetters],
])
