const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const farthest = 0x10ffff

// neither pattern can run past the next bracket, so that the time grows with the length only
const tags = /<[^<>]*>/gu
const lineEnd = /^<(?:br|\/p|\/div|\/li)\b/iu
const emoji = /^<(?:img|emoji)\b(?=.*emoji)/iu

const character = (whole: string, code: string) => {
  if (!code.startsWith('#')) return named[code.toLowerCase()] ?? whole
  const point = /^#x/iu.test(code) ? Number.parseInt(code.slice(2), 16) : Number.parseInt(code.slice(1), 10)
  return point > 0 && point <= farthest ? String.fromCodePoint(point) : whole
}

const wordsOfTag = (tag: string) => {
  if (lineEnd.test(tag)) return '\n'
  return emoji.test(tag) ? (/\balt="([^"]*)"/iu.exec(tag)?.[1] ?? '') : ''
}

/** The words of a message that Teams hands over as HTML: line breaks stay, an emoji stands for itself, tags go, whatever they are. */
export function wordsIn(html: string): string {
  return html
    .replace(/\s/gu, ' ')
    .replace(tags, wordsOfTag)
    .replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});/giu, character)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
}

/** Whether a message shows a picture that is no emoji. */
export function hasPicture(html: string): boolean {
  return (html.match(tags) ?? []).some((tag) => /^<img\b/iu.test(tag) && !emoji.test(tag))
}
