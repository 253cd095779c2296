const pairs = (lines: string): [string, readonly string[]][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [short = '', full = ''] = line.trim().split(' = ')
      return [short, full.split(' ')]
    })

/** Short forms, with and without apostrophe, and the words they stand for, so that a rule is written once. */
const shortForms: ReadonlyMap<string, readonly string[]> = new Map(
  pairs(`
    i'm = i am
    im = i am
    i'd = i would
    i've = i have
    ive = i have
    i'll = i will
    won't = will not
    wont = will not
    can't = can not
    cant = can not
    cannot = can not
    shan't = shall not
    don't = do not
    dont = do not
    doesnt = does not
    didnt = did not
    isnt = is not
    arent = are not
    aint = is not
    ain't = is not
    wasnt = was not
    werent = were not
    hasnt = has not
    havent = have not
    wouldnt = would not
    shouldnt = should not
    couldnt = could not
    youre = you are
    youve = you have
    youll = you will
    theyre = they are
    theyve = they have
    theyll = they will
    weve = we have
    thats = that is
    whats = what is
    whos = who is
    theres = there is
    hes = he is
    shes = she is
    it's = it is
    he's = he is
    she's = she is
    that's = that is
    who's = who is
    what's = what is
    there's = there is
    here's = here is
    let's = let us
    gonna = going to
    gotta = got to
    wanna = want to
    cllr = councillor
    cllrs = councillors
    councilor = councillor
    councilors = councillors
    cncllr = councillor
    ppl = people
    u = you
    ur = your
    ya = you
    em = them
    pics = pictures
    pic = picture
    photo = picture
    photos = pictures
    photograph = picture
    photographs = pictures
    & = and
    y'all = you all
    yous = you
    yr = year
    yrs = years
    govt = government
    info = information
    dept = department
  `),
)

const endings: readonly (readonly [string, string | undefined])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'d", 'would'],
  ["'m", 'am'],
  ["'s", undefined],
  ["s'", undefined],
]

/** The plain words a typed word stands for ("won't" is "will not", "council's" is "council"); `undefined` when it stands for itself. */
export function everydayForms(word: string): readonly string[] | undefined {
  const known = shortForms.get(word)
  if (known) return known
  if (word.indexOf("'") <= 0) return undefined
  for (const [ending, full] of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    return full === undefined ? [ending === "s'" ? `${stem}s` : stem] : [stem, full]
  }
  return [word.replaceAll("'", '')]
}
