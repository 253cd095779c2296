import type { PhraseGuard } from './guard.js'

const haters =
  '(hate|hates|hated|despise|despises|detest|detests|loathe|loathes|dislike|dislikes|fear|attack|attacks|attacked|hurt|hurts|beat|mock|mocks|mocked|insult|insults|abuse|abuses|target|targets|threaten|threatens|harass|harasses|persecute|bully|bullies|spit|spits|want|wants|wanted|wish|wishes|wished|prey|preys|exclude|excludes|discriminate|discriminates|ridicule|ridicules|belittle|sent)'

const badly =
  '(disgraceful|disgusting|horrible|horrendous|awful|hateful|offensive|terrible|vile|shameful|outrageous|insane|ridiculous|absurd|stupid|idiotic|ignorant|unacceptable|abhorrent|sickening|shocking|evil|inhuman|inhumane|depressing|bigoted|racist|sexist|homophobic|transphobic|unjust|unfair|backward|barbaric|dumb|mad|crazy|nasty|foul|mean|appalling|wrong|cruel|dangerous|pathetic|harmful|deplorable|reprehensible|immoral|hurtful|inappropriate|gross|messed up|rude|infuriating|sad)'

/** Guards for hate that is told of or supposed, with its rejection in the same sentence, and without quotation marks. */
export const rejectionGuards = {
  rejection: {
    scope: 'sentence',
    phrases: [
      '(how can|how could|who would|why would|who could|who) ...1 (anyone|anybody|someone|somebody|people|person|you|he|she)? ...1 (say|says|think|thinks|believe|believes|hate|hates|attack|hurt|write|call|calls|despise|suggest|claim|mock|mocks)',
      '(what|which|what kind of|what sort of) (idiot|person|monster|coward|man|woman|bigot|human being|fool) ...1 (say|says|think|thinks|believe|believes|hates|attacks|hurts|writes|calls|despises|suggests|claims|mocks|wants|would)',
      '(can not|could not|do not|did not) (believe|understand|accept|agree|think) (that|when|why|it|how)? (someone|somebody|anyone|people|you|he|she|they|those) ...1 (said|says|say|saying|think|thinks|called|calls|wrote|hate|hates|believe|believes|want|wants|who)',
      `(people|those|anyone|anybody|someone|somebody|everyone|whoever|bigots|idiots|cowards|thugs|man|woman|men|guy|candidate) (who|that) ...2 ${haters}`,
      '(saying|calling|thinking|believing|claiming|suggesting|writing|hating|despising|attacking|mocking|hurting|insulting|teaching|killing|treating|wishing|wanting|comparing|denying|kicking|deporting|banning|punishing|excluding|threatening|blaming|wanting|to say|to think|to claim|to call|to suggest|to treat|to hate) ...16 (is|are|was|would be|makes you|makes him|makes people|shows) ...3 (evil|sick|vile|nasty|disgusting|revolting|inhuman|monster|monsters|bigot|unfair|mean|terrible person|bad person|racist|immoral|unacceptable|outrageous|abhorrent|repulsive|despicable|barbaric|inhumane|unjust|gross|a disgrace|unforgivable|illegal|too far|low|rotten|what|stupid|bigoted|cruel|horrible|horrendous|shocking|awful|terrible|disgrace|disgraceful|shameful|hate|hatred|hate speech|racism|bigotry|prejudice|ugly|a crime|not a joke|not funny|never right|not right|backward|pathetic|dangerous|wrong)',
      '(you|he|she|they|people) ...4 (foolish|silly|stupid|ignorant|wrong|sick|bigoted|ashamed|racist|ridiculous|cruel|bigot|racist|mad|hateful|small) (to|if|when|because|for|of) ...3 (say|saying|says|think|thinking|believe|believing|hate|hating|claim|call|calling|want|treat)',
      '(against|defend|defended|protect|shame on|sick of|fed up with|tired of|angry at|furious at|object to) ...1 (people who|those who|anyone who|anybody who|everyone who|hearing|people like|people saying|people calling|people hating)',
      `(it is|that is|is|it was|would be|how|find it|think it is|so|really) ${badly} (to|when|that|if|how|of) ...2 (say|call|think|believe|claim|hate|suggest|treat|want|deny|wish|compare|attack|insult|hear|see|read|tell|write|people|someone|somebody|anyone|you|others)`,
      `(i|we|you|they|he|she) ...2 (find|found|consider|call|think) ...8 (comment|comments|statement|remark|view|opinion|attitude|attitudes|joke|jokes|post|language|behaviour|hatred|hate) ...4 ${badly}`,
      `${badly} (comment|comments|statement|remark|remarks|view|opinion|attitude|attitudes|joke|post|language|behaviour|thing to|people who|person who|of you|way to)`,
      '(hurts|hurt|hate|hated|sad|saddens|pains|upsets|sickens|angry|angers|breaks my heart|horrible|awful) ...2 (to|when) ...3 (hear|see|read|heard|people|someone|somebody|anyone)',
      '(your|his|her|their|this|that|all this|all the|such|the|any|online) (hatred|hate|violence|contempt|abuse|attack|attacks|prejudice|discrimination|bias|bigotry|disgust) ...1 (of|against|towards|toward|for|on|at|about)',
      '(violence|hate|hatred|abuse|crime|crimes|discrimination|prejudice|threats|slurs|insults|bigotry|racism|attacks|aggression) (against|towards|toward|aimed at)',
      '(the way|when|how) ...2 (talk|talks|talked|speak|speaks|spoke|write|writes|treat|treats|look|looks) (about|to|of|at|down)',
      '(if|when|because|until) (you|he|she|they|someone|somebody|anyone|people) ...1 (hate|hates|despise|loathe|insult|insults|attack|attacks|mock|say|says|think|thinks|believe|believes|call|calls|treat|hurt|touch)',
      '(fools|fool|idiots|idiot|bigots|bigot|racists|racist|cowards|people|morons|bullies|politicians|papers) ...1 (think|thinks|say|says|hate|hates|believe|believes|call|claim|despise|call|treat)',
      '(do|does|should|must|need) not ...2 (fear|blame|judge|hate|hurt|harm|mock|be nasty|be rude|be cruel|be mean|have to fear|need to fear|to fear|be afraid)',
      '(who are you to|you have no right|no right to|no reason to|nobody has|no one has|says more about you|leave them alone|let them live|leave them be)',
      '(would|could|should|must|can|will|shall) (never|not) ...2 (hurt|harm|attack|kill|hit|beat|harass|hate|insult|mock|abuse|shame)',
      '(refuse|refused|refuses) to ...1 (hate|blame|judge|fear|call|treat)',
      '(would|will) hate (for|to see|to hear|it)',
      '(you have to be|you would have to be|have got to be|must be) ...2 (stupid|mad|evil|sick|blind|cruel|an idiot|a monster|heartless|ignorant) to',
      '(should be|ought to be|is|was) (illegal|against the law|a crime|a hate crime|banned) to',
      '(some|too many|many|so many|certain|other) (people|men|folk|politicians|papers) (still|really|just|openly)? (think|believe|say|hate|call|treat|want|claim)',
      '(is|are|it is) (bigotry|racism|discrimination|sexism|homophobia|transphobia|islamophobia|antisemitism|hate speech|hatred|prejudice)',
      '(no|any|is not an|is not a) (excuse|justification|reason|right|grounds) (for|to) ...1 (hate|hating|hatred|attacking|attack|violence|abuse|hurting|insulting|insult|calling|call|treat|treating)',
      '(stop|quit|enough of) ...2 (hating|attacking|calling|spreading|mocking|blaming|treating|bullying|pretending|acting|comparing|insulting|abusing|saying|demonising|with the hate|the hate|the abuse)',
      '(stand|stood|speak|speaking|spoke|fight|fighting|march|marching|protest) (up)? (for|against|by|with)',
      '(making fun of|make fun of|makes fun of|spreading|laughing at|throwing|beating up|picking on|spitting on|screaming at|shouting at|looking down on|discriminating|bullying|harassing|demonising|ridiculing|stereotyping|scapegoating|locking up|calling for) ...12 (is|are|was|would be|makes you|should be|has to|must)',
      '(hate|hatred|abuse|violence|racism|discrimination|prejudice|bigotry|insults|attacks) ...1 (against|toward|towards|for|of|at|that|which) ...3 (face|faces|get|gets|suffer|suffers|endure|experience|is|are|was|must|has)',
      '(despise|detest|loathe|hate|condemn|pity|report|stand up to|no time for|no respect for) (those who|people who|anyone who|anybody who|everyone who|whoever|how you|how people|how they|the way)',
      '(stand|bear|abide|believe|hate|stomach) (how|the way) ...1 (you|people|they|he|she|we|some)',
      '(scum|pig|idiot|monster|coward|fool|bigot|racist|disgrace|loser|jailed|arrested|sacked|fined|guilty|sentenced|expelled|suspended) (for|of|because) ...6',
      '(what|everything|anything|that thing) (you|he|she|they|someone) (said|wrote|write|say|posted|did|do|tweeted|told) ...3 (about|to|against)',
      'only (a|an)? ...1 (monster|monsters|fool|fools|bigot|bigots|coward|cowards|racist|racists|idiot|idiots|thug) ...1 (would|could|think|thinks|say|says|hate|hates|attack|attacks)',
      '(so|if|because|since|and) you ...1 (think|believe|say|hate|claim|call)',
      '(no one|nobody|none|not|never|cannot) ...3 (responsible|to blame|at fault)',
      '(used to|wrong to|taught to|was taught|were taught|brought up to) (think|say|believe|hate|fear|call)',
      '(untrue|not true|never true|false|a lie|a myth|nonsense|no truth) ...1 that',
      '(was|were|is|are) (once)? (thought|believed|said|supposed|considered|assumed|deemed) (to be)? ...1 (too|less|weak|unfit|incapable)',
      '(he|she|somebody|someone|who) (thinks|believes|claims|reckons|thought|believed|claimed)',
      '(my|his|her|your|their|a|one|some|that|the) (man|woman|dad|mum|uncle|aunt|gran|grandad|friend|mate|boss|brother|sister|cousin|neighbour|resident|caller|candidate|councillor|teacher|colleague|driver|preacher|guy|bloke|lady|people) ...2 (think|thinks|say|says|said|believe|believes|claim|claims|reckons|thought|believed|told|shouted|wrote)',
      '(do|did|does|would) (you|he|she|they|people|anyone) ...2 (seriously|honestly|really|just|actually) ...1 (think|believe|say|said)',
      '(imagine|fancy) (thinking|saying|believing|hating|being|calling)',
      '(you|he|she|they|someone) (just|actually|really) (said|wrote|posted|called)',
      '(why) (must|do|does|would|should|are) (people|anyone|some people|so many|you) ...3 (say|think|believe|hate|attack|hurt|mock|call|afraid|scared|write)',
      '(hear|heard|hearing) ...5 (say|saying|shout|shouting|call|calling|called)',
      '(no one|nobody|no) ...3 (wants|deserves|deserve|should|needs|need|want) ...3 (to be|to|be) ...1 (hated|hurt|attacked|abused|blamed|harmed|killed|beaten|mocked|insulted|suffer|die|deported|punished|threatened|ashamed|afraid|live in fear)',
      '(no|any|a|every) ...1 decent (person|human|man|woman)',
      '(no reason|no need) to ...2 (be scared|be afraid|fear|hate|worry|hide)',
      '(you|he|she|they) (can not|must not|may not|should not|do not get to) (just|simply|ever)? ...1 (hate|attack|call|blame|judge|hurt|insult|threaten)',
      '(should|must|do|does|did|would|could|can|will|may) (not|never) ...3 (be|to be|deserve to|deserve) ...2 (hated|hurt|attacked|abused|blamed|harmed|killed|beaten|mocked|insulted|suffer|die|banned|deported|punished|threatened|ashamed|afraid)',
    ],
  },
} satisfies Record<string, PhraseGuard>
