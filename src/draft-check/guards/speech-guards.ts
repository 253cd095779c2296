import type { PhraseGuard } from './guard.js'

/** Guards for words that are shown, reported or condemned rather than meant. */
export const speechGuards = {
  reporting: {
    scope: 'near',
    phrases: [
      '(called|calling|call|branded|labelled) (me|us|him|her|them|someone|somebody|a councillor|councillors|staff|people|my|our|each)',
      '(told|telling|messaged|sent|shouted|screamed|yelled|hurled|directed|aimed) ...3 (at me|me|at us|us|at him|at her|at them|at staff|abuse|message|messages|comments)',
      '(message|messages|email|emails|comment|comments|letter|letters|note|replies|voicemail|graffiti|posts|dms) (saying|said|calling|telling|read|reading|like|such as|threatening|threatened|that say|that said|that read)',
      '(being|been|get|getting|got|was|were|is|are) (called|labelled|branded|told|targeted|subjected|threatened|abused|racially abused|spat at)',
      '(reports|report|reported|report|allegations|claims|incident|incidents|case|cases|investigating|investigation) (of|about|that|into)',
      '(to|have|having) (receive|received|receiving|read|hear|heard) ...4 (abuse|messages|comments|threats|insults|slurs)',
      '(use|used|using|uses|saying|say|says|said|shout|shouting|hear|heard|hearing|read|reading) (the word|words like|things like|stuff like|phrases like|terms like|a slur|slurs)',
      '(he|she|they|someone|somebody|one man|one woman|people|a man|a woman|who|resident) (said|shouted|wrote|told|screamed|yelled|tweeted|posted|called)',
      '(police|officers|court|inquest|inquiry|inspector|ombudsman|auditor|report) (are|is|have|has|was|were)? (investigating|appealing|said|says|say|found|heard|confirmed|arrested|charged|issued)',
    ],
  },
  'counter-speech': {
    scope: 'near',
    phrases: [
      '(this|that|it|which|abuse|language|hate|hatred|behaviour|comments|words|messages|racism|sexism|such|slurs|violence|threats|remarks|posts|insults|bullying) (is|are|was|were) ...2 (unacceptable|disgusting|disgraceful|appalling|vile|abhorrent|racist|sexist|homophobic|hateful|wrong|not ok|not okay|never ok|never okay|never acceptable|not acceptable|out of order|hurtful|shameful)',
      '(is|are|was) (not ok|not okay|never ok|never okay|never acceptable|not acceptable|wrong and hurtful|simply wrong|just wrong)',
      '(no|has no|have no) (place|room|excuse|justification|home) (in|for|here)',
      '(condemn*|denounc*|deplor*|disgusted|appalled|sickened|horrified|shocked|saddened|ashamed) (by|at|to|this|that|these|those|all|any|such|hear|see|of that|of this)',
      '(condemn|denounce|deplore) (anyone|people|everyone|the)',
      '(stop|end|ending|tackle|tackling|challenge|challenging|report|reporting|call out|calling out|stand against|stand up to|standing up to|zero tolerance|must stop) ...3 (abuse|hate|hatred|racism|sexism|homophobia|antisemitism|islamophobia|misogyny|bullying|prejudice|discrimination|threats|slurs|stigma|stereotyp*|it)',
      '(stop|stopped) (saying|calling|using|blaming|treating)',
      '(nobody|no one|noone|none of us|no councillor|no officer|no child) (deserves|deserve|should have to|should ever|should be|should|has the right to)',
      '(hate crime|hate speech|hate crimes|racist abuse|racial abuse|bigot|bigots|bigotry|prejudice|stereotype|stereotypes|zero tolerance|kick it out|show racism the red card|dehumanis*|discriminat*)',
      '(if you|anyone who|people who|those who|whoever|when people|when someone|the person who|to whoever) (say|says|said|thinks|thought|believe|believes|call|calls|called|shout|shouts|shouted|use|uses|used|wrote|write|writes|tells|tell|told)',
      '(please|should|must|we|let us|would|i) (do|should|would|will)? not (call|judge|blame|assume|tar|treat|accept|tolerate|agree|hate|use the word)',
      '(it is|is|are) (wrong|cruel|unfair|racist|sexist|homophobic|ignorant|a myth|untrue|false|nonsense) to (say|call|blame|treat|think|suggest|judge|assume|claim)',
      '(blaming|calling|judging|treating|stereotyping|hating) ...8 (is|are) (wrong|unfair|cruel|racist|lazy|not|never|ignorant|hurtful|hateful)',
      '(hateful|bigoted|offensive|racist|sexist|homophobic|prejudiced|discriminatory|ignorant|harmful|disgusting|vile|awful|horrible|terrible|unacceptable) ...1 (statement|comment|remark|thing to|things to|view|opinion|language|words|attitude|belief|to say|to think|to suggest|to claim|to believe|stereotype|trope)',
      '(saying|say|said|claiming|claim|thinking|think|believing|believe|suggesting|suggest|insisting) ...16 (is|are|was) ...2 (wrong|hateful|bigoted|offensive|racist|sexist|homophobic|prejudiced|discriminatory|ignorant|disgusting|vile|unacceptable|ridiculous|absurd|nonsense|untrue|false|a lie)',
      '(you can not|you cannot|cannot just|can not just|must not|should not|nobody should|no one should|never) (just|go around|ever)? ...2 (say|saying|call|calling|claim|claiming|tell|post|write)',
      '(i|we) (disagree|reject|refuse to accept|am not having|do not accept|will not accept|will not tolerate|will call it out|oppose|condemn)',
      '(solidarity|stand with|standing with|standing together|you are welcome here|all are welcome|love not hate|without hatred|with respect)',
    ],
  },
  attribution: {
    scope: 'near',
    phrases: [
      'according to',
      '(police|thames valley police|the court|magistrates|the judge|the inspector|the coroner|the ombudsman|the auditor|auditors|the inquest|the inquiry|the report|official figures|ofsted|the cqc|the regulator|the minister|trading standards|the environment agency|national highways|the bbc|bbc|the press release) (have|has|had|are|is)? (say|says|said|found|find|finds|confirm|confirmed|report|reported|reports|ruled|heard|concluded|appeal|appealing|issued|released|upheld|announced|charged|sentenced|arrested)',
      '(was|were|been|has been|have been) (found guilty|convicted|sentenced|jailed|fined|prosecuted|struck off|upheld|ordered to pay) ...6 (court|magistrates|crown|judge|months|years|weeks|fly tipping|for)',
      '(pleaded|pled) guilty',
      '(statement|update|appeal|news|press release|notice) from (the police|thames valley police|police|the court|officers)',
      '(source|via|from) (thames valley police|tvp|bbc|ofsted|the police|nhs|gov)',
    ],
  },
} satisfies Record<string, PhraseGuard>
