/** Look-alike letters of other alphabets and what a reader takes them for; a small map of its own, one code point at a time. */
const lookalikes = new Map(
  'аa ɑa αa ьb сc ϲc ԁd еe єe εe ɡg нh һh іi ıi ιi јj кk κk ӏl ǀl мm пn ոn ηn оo οo σo рp ρp ԛq гr ѕs тt τt υu սu νv ѵv ωw ѡw ԝw хx χx уy γy ᴢz øo łl đd'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)] as const),
)

const plain = /^[a-z0-9]*$/u
const unseen = /[\p{M}\p{Cf}]+/gu

/** A word as rules compare it: small letters, no marks, no invisible signs, look-alikes read as the letters they imitate. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (plain.test(lower)) return lower
  const bare = lower.normalize('NFKD').replace(unseen, '')
  return plain.test(bare) ? bare : Array.from(bare, (letter) => lookalikes.get(letter) ?? letter).join('')
}

const leet: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' }
const disguised = /[0-9@$!]/u
const mayHide = /[^a-z']|([a-z])\1\1/u

/** A word without letters drawn out: three or more in a row become one. */
const squeeze = (word: string): string => {
  let out = ''
  for (let at = 0; at < word.length; ) {
    let end = at + 1
    while (word[end] === word[at]) end += 1
    out += end - at > 2 ? word[at] : word.slice(at, end)
    at = end
  }
  return out
}

/** What a disguised or drawn-out word stands for ("1d10t", "sooo"), or `undefined` when nothing is disguised. */
export function undisguise(word: string): string | undefined {
  if (!mayHide.test(word)) return undefined
  const letters = /[a-z]/u.test(word) && disguised.test(word) ? word.replace(/[0-9@$!]/gu, (sign) => leet[sign] ?? sign) : word
  const short = squeeze(letters)
  return short === word ? undefined : short
}
