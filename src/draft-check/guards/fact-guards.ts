import type { PhraseGuard } from './guard.js'

/** Guards for facts that are over, public, or the writer's own to give. */
export const factGuards = {
  past: {
    scope: 'sentence',
    phrases: [
      '(voted|was refused|was rejected|was approved|were refused|were approved|been refused|been approved|been rejected|was granted|been granted|was turned down|was thrown out|been thrown out|was agreed|been agreed|been decided|was decided|was dismissed|been dismissed|was upheld|was passed|unanimously|was carried|was lost|was deferred|been deferred|been withdrawn|was withdrawn)',
      '(committee|cabinet|council|councillors|inspector|members|panel) (have|has)? (voted|decided|agreed|refused|approved|rejected|granted|turned down|threw out|dismissed|upheld|resolved|concluded)',
      '(last (night|week|month|year|thursday|wednesday|tuesday|monday|friday)|yesterday|earlier today|this afternoon|in (2019|2020|2021|2022|2023|2024|2025)) ...6 (voted|refused|approved|rejected|agreed|decided)',
      'decision notice',
    ],
  },
  'public-register': {
    scope: 'post',
    phrases: [
      '(register of interests|register of members interests|declared (an|my|a) interest|public register|decision notice|planning portal|public access|planning list|weekly list|reference number|application number|ref no|land registry|electoral roll|companies house|published (on|in|by|at|with)|on the council website|public agenda|agenda pack|agenda papers|public minutes|minutes of the meeting)',
    ],
  },
  published: {
    scope: 'near',
    phrases: [
      '(published|publicly available|made public|public report|public reports|public document|open report|announced (today|yesterday|last|this)|public record|in the public domain|already public|now public|on the (council )? website|on our website|(press|media) release|webcast|watch (live|online|it)|read the (report|papers|agenda|full)|agenda (is|are) (out|online|available|published)|can be (read|viewed|seen|found)|available (online|to view|on|at)|freedom of information request|foi request|foi response)',
    ],
  },
  'own-contact': {
    scope: 'sentence',
    phrases: [
      '(contact|call|ring|phone|text|email|message|reach|whatsapp|drop|write to|get in touch with|give) (me|us)',
      '(my|our|the council|councillor|ward|parish|clerk|office|customer service*|surgery|team|club|group|society|village hall|library|church|school|hotline|booking*|box office|reception|service|switchboard|enquir*|charity|foodbank|food bank) ...2 (number|phone|mobile|email|address|inbox|line|details|telephone|tel|office|mail)',
      '(to (book|register|volunteer|report|join|apply|enter|sign up|donate|reserve|rsvp|find out|get|order|enquire|take part|help)|for (more|further|details|tickets|bookings|information|info|help|advice|support|enquiries|queries|any)|bookings|tickets|rsvp|enquiries|book (on|by|at|via|your|a|now)|report (it|them|this|any|a|online|to)|details (from|at|below|here)|sign up|get in touch|drop (me|us)|surgery|surgeries|helpline|hotline|press office|media enquiries|organiser)',
    ],
  },
  helpline: {
    scope: 'near',
    phrases: [
      '(helpline|hotline|samaritans|childline|nspcc|crimestoppers|citizens advice|age uk|national domestic abuse|shelter|mind|nhs 111|call 111|dial 111|call 999|call 101|non emergency|floodline|customer services|customer service|council tax team|switchboard|out of hours|emergency number|duty team|energy saving|power cut|charity|freephone|free phone|freepost|advice line|support line|emergency line|care line|homes line|any hour|day or night|24 hours|weekdays|office hours|front door|social care|published number|published contact|council website|council s website|paper copy|paper copies|large print|(carers|carer|homelessness|housing|homes|lighting|drainage|highways|waste|planning|licensing|registrars|elections|electoral|benefits|safeguarding|response|duty|contact) (team|line|desk|office|centre|service|services|front door))',
      '(scheme|fund|hub|project|programme|partnership|trust) <number>',
    ],
  },
  instruction: {
    scope: 'near',
    phrases: [
      '(you will|you may|you might|you) (also)? (need|want) ...3 (your|a|to|proof|photo)',
      '(bring|have ready|have your|have to hand|remember your|remember to bring|take) ...3 (your|proof|photo|id)',
      '(never|do not|please do not|beware|be careful|be wary|watch out|avoid) ...5 (share|give|giving|send|sending|post|posting|click|reveal|hand|tell|type|enter|use)',
      '(beware|scam|scams|scammer|scammers|fraud alert|fraudsters|phishing|warning|do not fall for|will never ask)',
      '(how to|tips|advice|reminder|remember) ...8 (safe|secure|protect|strong|password|passwords|two step|check|never)',
      '(apply|register|sign up|voter id|postal vote|registering) ...8 (using|with|national insurance|online|at|by)',
    ],
  },
  venue: {
    scope: 'sentence',
    phrases: [
      '(hall|village hall|church|library|museum|pub|inn|arms|cafe|shop|store|surgery|clinic|school|college|centre|center|community|station|park|market|stall|theatre|cinema|hotel|restaurant|office|offices|council offices|gallery|club|ground|stadium|pitch|playground|allotments|car park|polling station|recycling centre|tip|hospital|garden centre|farm shop|hub|foodbank|food bank|chapel|parish|memorial|town hall|civic|leisure centre|gym|pool)',
      '(application|app|planning|ref|reference|erection|extension|dwelling|change of use|proposed|proposal|roadworks|road works|road closure|closed|closure|resurfac*|works|event|meet|meeting|venue|join us|come along|doors open|open day|starts at|located|tickets|fete|fair|coffee morning|diversion|gas leak|power cut|burst|leak|incident|road is|site)',
    ],
  },
} satisfies Record<string, PhraseGuard>
