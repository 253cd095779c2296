/** What the desk holds a pack to, beyond its schema. Grades are Flesch-Kincaid school grades. */
export const limits = {
  phrasings: { least: 30, most: 120 },
  wordsInAnswer: 110,
  wordsInSentence: 22,
  medianGrade: 7,
  highestGrade: 10,
  twinLikeness: 0.75,
} as const
