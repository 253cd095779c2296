import type { Check } from '../complaint.js'
import { exportsAreDescribed, filesAreKebabCase, filesAreShort, namesSaySomething } from './code.js'
import { featuresTakeNoDetour, nothingIsSilenced, roomsAreEnteredByTheirFace } from './imports.js'
import { cardsAreUsed, featuresHaveCards, featuresHaveFace, featuresHaveTests, roomsHaveArrows, roomsHaveReadme } from './rooms.js'
import { nothingIsTiedToAMachine, settingsAreExplained } from './words.js'

/** Every promise of the repository; a new check is added here and, with a fault planted, in faults.test.ts. */
export const checks: readonly Check[] = [
  roomsHaveReadme,
  featuresHaveFace,
  featuresHaveTests,
  featuresHaveCards,
  cardsAreUsed,
  roomsHaveArrows,
  filesAreShort,
  filesAreKebabCase,
  namesSaySomething,
  exportsAreDescribed,
  settingsAreExplained,
  nothingIsTiedToAMachine,
  roomsAreEnteredByTheirFace,
  featuresTakeNoDetour,
  nothingIsSilenced,
]
