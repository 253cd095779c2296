/** A round of posts by a writer who never saw the rules, and how the check did before anybody had read them. */
export interface Round {
  readonly round: number
  readonly risky: number
  readonly harmless: number
  /** Risky posts caught in the right category, of 100, and harmless posts with a false alarm, of 100. */
  readonly right: number
  readonly alarms: { readonly stop: number; readonly ask: number }
  readonly check: string
}

/** What was measured blind. The writer looked for what rules would miss, and the harmless posts are near misses; each round was learnt from only after it was measured. */
export const roundsAsMeasured: readonly Round[] = [
  { round: 0, risky: 58, harmless: 50, right: 41.4, alarms: { stop: 0, ask: 0 }, check: 'rules alone' },
  { round: 1, risky: 160, harmless: 200, right: 31.9, alarms: { stop: 1.5, ask: 5.5 }, check: 'rules alone' },
  { round: 2, risky: 160, harmless: 200, right: 21.3, alarms: { stop: 1, ask: 5.5 }, check: 'rules alone' },
  { round: 3, risky: 160, harmless: 200, right: 14.4, alarms: { stop: 0.5, ask: 10 }, check: 'rules alone' },
  { round: 3, risky: 160, harmless: 200, right: 23.1, alarms: { stop: 0.5, ask: 4.5 }, check: 'read twice, rounds 1 and 2 learnt from' },
  { round: 4, risky: 160, harmless: 200, right: 34.4, alarms: { stop: 1, ask: 7 }, check: 'rules alone' },
  { round: 4, risky: 160, harmless: 200, right: 43.1, alarms: { stop: 0.5, ask: 5.5 }, check: 'read twice, rounds 1 to 3 learnt from' },
  {
    round: 4,
    risky: 160,
    harmless: 200,
    right: 48.1,
    alarms: { stop: 1, ask: 3 },
    check: 'read twice, 5,800 more known posts by three writers',
  },
  {
    round: 5,
    risky: 200,
    harmless: 250,
    right: 63,
    alarms: { stop: 0, ask: 3.2 },
    check: 'read twice, the same; written as councillors post, not against the rules',
  },
  {
    round: 5,
    risky: 200,
    harmless: 250,
    right: 67,
    alarms: { stop: 0, ask: 3.6 },
    check: 'read twice, 3,400 more known posts, round 4 learnt from',
  },
  {
    round: 5,
    risky: 200,
    harmless: 250,
    right: 65.5,
    alarms: { stop: 0, ask: 4.4 },
    check: 'read for its stance too, 1,200 more known posts',
  },
]
