/** Common given names in the UK: with a capital they mark a person even without a title. Names that are also everyday words are left out. */
export const firstNames: ReadonlySet<string> = new Set(
  `aaron abdul abigail adam adrian ahmed aisha alan alastair albert alex alexander alexandra alice alison amanda amelia amir amy andrea andrew andy angela anita ann
  anna anne annie anthony antony arthur asif audrey ava barbara barry ben benjamin bernard beth bethany betty beverley bob brenda brian bruce bryan callum cameron carl carly carol
  caroline catherine cathy charles charlie charlotte cheryl chloe chris christina christine christopher claire clare clive colin connor craig daisy dan daniel daniela danny darren dave david
  dawn dean debbie deborah denise dennis derek diana diane dominic donald donna doreen doris dorothy doug douglas duncan dylan edward eileen elaine eleanor elizabeth ella ellen ellie
  emily emma eric ethan evelyn fatima fiona frances francis frank fred freya gareth gary gavin gemma geoff geoffrey george georgia georgina gerald gillian gina glen glenn gordon graeme graham greg gwen
  hannah harriet harry hassan hayley heather heidi helen helena henry hilary howard hugh ian imran irene isabel isabella isla jack jackie jacob jacqueline jake james jamie jan jane janet janice jason
  jayne jean jeff jemma jennifer jenny jeremy jessica jill jim jo joan joanna joanne joe joel john jon jonathan jordan joseph josephine josh joshua joyce judith julia julian julie karen karl kate
  katherine kathleen kathryn kathy katie keith kelly ken kenneth kerry kevin kim kirsty kyle laura lauren leah lee leo leon leonard lesley leslie lewis liam lily linda lisa liz lorraine louis louise lucas
  lucy luke lydia lynn lynne maisie malcolm marcus margaret maria marie marilyn marion marjorie martin martyn mary matt matthew maureen maurice max maxine megan melanie melissa mia michael michelle
  miguel mike millie mohammed muhammad molly monica nadia naomi natalie natasha nathan neil nicholas nick nicola nigel nina noah noor norma norman oliver olivia oscar owen pamela patricia patrick paul paula pauline
  penny peter phil philip phillip phoebe phyllis priya rachel raj rajesh ralph ravi raymond rebecca reece rhys richard rita rob robert robin rodney roger ron ronald rosemary ross roy russell ruth ryan sadie
  sally sam samantha samuel sanjay sara sarah scott sean shane sharon sheila shirley simon sophia sophie stacey stan stella stephanie stephen steve steven stuart sue susan suzanne sylvia tanya tara ted
  teresa terence terry theo theresa thomas tim timothy tina toby tom tommy tony tracey tracy trevor tyler valerie vanessa vera vicky victor vincent wayne wendy william yasmin yvonne yusuf zac zara zoe alfie archie harvey teddy reggie ronnie reuben tilly poppy ruby florence evie elsie harper aria finley rory ezra jude kai leon toby bella millie maya layla sofia amber jasmine chelsea courtney jade kayleigh demi ryan tyrone darnell jamal omar ali bilal yusra ayesha zainab anika priti sunita harpreet gurpreet manjit deepak vikram arjun rohan wei mei chloe aiden ewan callum fraser morag siobhan niamh aoife cian declan kieran brendan gwyneth rhian bronwen agnieszka piotr tomasz krzysztof magda ivan natalia olga dmitri ana elena ionut andrei shanice keisha tariq khalid samir hamza ibrahim kyle bradley ashley dale dev lisa gaz baz kev shaz mo nigel clifford cyril cedric edna elsie enid ethel ernest eunice gladys hilda horace ida irene ivor mabel mavis maud muriel nora olive percy reg stanley ursula vera wilfred winifred`
    .trim()
    .split(/\s+/u),
)

/** Words before a capital that make the capital a person's name. */
export const titles: ReadonlySet<string> = new Set('mr mrs ms miss mx dr prof professor councillor sir dame lord lady pc sgt'.split(' '))

/** Capitals that follow a given name in the name of a place, a school or a body, not of a person. */
export const placeEndings: ReadonlySet<string> = new Set(
  `street road lane close avenue drive way court crescent gardens hill park green school academy college church hospital house hall centre station bridge square terrace place primary
  infant junior infants juniors grammar cup trust foundation festival day club pub arms library surgery farm wood woods field common estate meadow meadows recreation playing fields row mews rise walk view memorial appeal`
    .trim()
    .split(/\s+/u),
)
