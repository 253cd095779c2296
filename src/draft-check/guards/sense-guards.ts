import type { PhraseGuard } from './guard.js'

/** Guards for words that mean something harmless here: metaphor, sport, stories, places, birds, food and medicine. */
export const senseGuards = {
  metaphor: {
    scope: 'sentence',
    phrases: [
      '(kill|killed|killing|bury|buried|execute|shoot|shot|murder|murdered|strangle|strangled|choke|choked|bleed|bleeding|destroy|destroyed|attack|attacked|axe|axed|gut|gutted|burn|burnt|dead) ...3 (the bill|the plan|the plans|the idea|the scheme|the budget|the proposal|the proposals|the policy|high street|high streets|town centre|business|businesses|the project|the bus|buses|services|the motion|the mood|time|two birds|joke|this bill|this plan|this idea|dance|trade|traffic|our village|the village|in the water|down the|some clips|photos|pictures|film|video|hoops|goal|leaves|weeds|nettles|ragwort)',
      '(fight|fighting|fought|battle|battling|war|crusade) (for|against|to|on|over|it)',
      '(in the firing line|up in arms|take aim|took aim|under fire|stick to our guns|bite the bullet|dodge the bullet|shoot the messenger|shot in the arm|jumped the gun|long shot|best shot|give it a shot|heads will roll|heads should roll|stab in the back|stabbed in the back|twist the knife|death by a thousand cuts|kiss of death|to die for|drop dead gorgeous|killing it|slay|slayed|smash it|smashed it|nailed it|hit the road|hit the ground|flogging a dead horse|blood on the carpet|kill two birds|dead in the water|dead end|deadline|knock em dead|break a leg|bombard*|explod*|dying to|dying for|kill for|killer|my feet are killing)',
      '(legs|feet|back|knees|hill|stairs|run|heat|traffic|diet|wife|mum|husband|kids|dog|suspense) (is|are|was|were|will|would|nearly|almost) (killing|kill|killed|murder|murdering|the death of) (me|us)?',
    ],
  },
  sport: {
    scope: 'near',
    phrases: [
      '(cup final|cup tie|semi final|quarter final|goalkeeper|striker|strikers|midfield|kick off|half time|full time|extra time|injury time|top corner|derby|innings|wicket|wickets|bowler|batsman|batting|rugby|scrum|cricket|football|netball|hockey|tennis|darts|boxing|boxers|parkrun|park run|marathon|half marathon|golf day|chess|bowls|rowers|regatta|world cup|six nations|premier league|the lions|the dons|the match|this match|the game|our keeper|the keeper|the ref|that ref|nil|under <number>s|<number> nil|scored|goal|goals|goalless|penalties|quiz)',
    ],
  },
  story: {
    scope: 'near',
    phrases: [
      '(panto|pantomime|movie|novel|book club|theatre|musical|opera|netflix|murder mystery|crossword|museum|exhibition|history|historic|century|medieval|tudor|victorian|civil war|roman|romans|battle of|re enactment|halloween|bonfire|guy fawkes|fancy dress|costume|sherlock|agatha christie|midsomer|macbeth|hamlet|cluedo|video game|poem|lyrics|(the|a|new|this|great|good|our|school) (play|film|book|drama|episode|series|song)|film (club|night)|book day)',
    ],
  },
  homonym: {
    scope: 'sentence',
    phrases: [
      '(great|blue|coal|marsh|willow|long tailed) (tit|tits)',
      '(bird|birds|rspb|nest|nesting|nest box|hedgerow|feeder|feeders|twitcher|booby|shag|shags|cock|cocks|hen|cockerel|chicken|chickens|swan|swans|red kite|kites|gulls|pigeon|pigeons)',
      '(faggots|meatballs|peas|gravy|spotted dick|recipe|bake|baked|cake|cakes|cooking|menu|pub|sausage|sausages|cream tea|pie|pies|fish and chips|curry)',
      '(breast|prostate|bowel|cervical|testicular|anal|rectal|screening|cancer|mammogram|smear|clinic|gp|surgery|vaccin*|diagnos*)',
      '(dyke|dykes|offa|drain|ditch|flood bank|lane|road|street|hill|penistone|scunthorpe|bitchfield|cockermouth|cockfosters|titchmarsh|crapstone)',
      '(dog|dogs|puppy|bitch|spaniel|labrador|terrier|kennel|crufts|bulldog|poodle)',
      '(bonfire|firewood|logs|kindling|fag end|fag ends|cigarette|cigarettes)',
    ],
  },
} satisfies Record<string, PhraseGuard>
