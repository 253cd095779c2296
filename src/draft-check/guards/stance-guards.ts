import type { PhraseGuard } from './guard.js'

/** Guards for what is denied, supposed, asked, praised, or said of a body and its policy rather than of a person. */
export const stanceGuards = {
  negation: {
    scope: 'before',
    phrases: [
      '(not|never|no|nobody|none|nor|without|hardly|rather than|instead of|far from|stop|avoid|nothing|neither|refuse to|wrong to|unable to)',
    ],
  },
  hypothetical: {
    scope: 'sentence',
    phrases: ['(if|imagine|suppose|what if|would you|whether|in case|hypothetically|should anyone|were i to)'],
  },
  policy: {
    scope: 'sentence',
    phrases: [
      '(policy|policies|plan|plans|proposal|proposals|idea|ideas|scheme|decision|decisions|budget|budgets|cut|cuts|government|governments|ministers|party|parties|opposition|administration|system|consultation|report|rules|law|laws|tax|taxes|strategy|project|contractor|contractors|company|companies|junction|roundabout|road layout|pothole|potholes|traffic|parking|charges|timetable|service|website|app|weather)',
    ],
  },
  'office-holder': {
    scope: 'sentence',
    phrases: [
      '(mp|mps|minister|ministers|prime minister|chancellor|secretary of state|government|the mayor|leader of the|leader of|police and crime commissioner|pcc|opposition|opposition leader|cabinet member|portfolio holder|president|home secretary)',
    ],
  },
  thanks: {
    scope: 'sentence',
    phrases: [
      '(thank|thanks|thankyou|grateful|gratitude|congratulations|congrats|well done|bravo|hats off|shout out|shoutout|big up|kudos|credit to|praise|proud of|delighted|brilliant|fantastic|amazing|wonderful|superb|excellent|great work|great job|hard work|lovely to|pleasure to|great to|appreciate|appreciated|happy birthday|welcome|welcomed|enjoyed)',
    ],
  },
  mourning: {
    scope: 'near',
    phrases: [
      '(rest in peace|rip|condolences|sad news|very sad to|so sad to|sadly passed|passed away|passing of|funeral|in memory of|obituary|much missed|sorely missed|thoughts are with|remembering|remembrance|tribute|tributes|fallen|war memorial|lest we forget)',
    ],
  },
} satisfies Record<string, PhraseGuard>
