import { sentences } from './text/sentences.js'

const asksUs =
  /\b(?:can|could|may|should|shall|must|am|are|is|do|does|did|would|will|have|has) (?:i|we|a councillor|councillors|members|staff|my colleague|someone)\b|^\W{0,3}(?:what|how|who|when|where|which|why)\b.{0,90}\b(?:i|me|my|councillors?|members?)\b/iu
const asksForHelp =
  /\b(?:i (?:want|need|would like|was wondering|am not sure|wonder|don'?t know)|help me|advice|advise|am i allowed|should i|is it ok|is it okay|what do i do|do i have to|not sure (?:if|whether))\b/iu
const aboutPosting =
  /\bi (?:posted|tweeted|shared|retweeted|commented|liked|reposted)\b|\b(?:my post|a post|the policy|the code|monitoring officer)\b/iu
const tags = /[#@]\p{L}\p{L}/gu
const links = /https?:\/\/\S/u
const pictures = /\p{Extended_Pictographic}/gu
const greeting =
  /^\W{0,4}(?:great|good|lovely|delighted|pleased|thrilled|proud|honoured|fantastic|brilliant|wonderful|amazing|thanks|thank you|well done|congratulations|congrats|happy|join|come along|don'?t forget|reminder|update|breaking|news|please share|please rt|spread the word|out and about|what a|just|absolutely|disgusted|shocking|appalling|shame|fed up|sick of|wow|so sad|sad news|very sad|sorry to|residents|attention|have your say|save the date|tonight|today|tomorrow|yesterday|this (?:morning|evening|weekend|week|afternoon)|big news|exciting|proud to|a huge|huge|morning|evening|hi all|hello all|dear residents|vote)\b/iu
const closing =
  /\b(?:link in bio|link below|see you there|please share|pls share|rt if|spread the word|come along|join us|your local councillor|your councillor|promoted by|who's with me|let me know (?:below|in the comments)|all welcome|everyone welcome|more info|more details)\b/iu

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

const signs = (text: string): number =>
  [
    count(text, tags) > 0,
    count(text, tags) > 2,
    links.test(text),
    count(text, pictures) > 0,
    count(text, pictures) > 2,
    greeting.test(text),
    closing.test(text),
    count(text, /!/gu) > 1,
    count(text, /\n/gu) > 1,
    text.length > 400,
    count(text, /\b(?:residents|ward|village|council|street|community|neighbours|high street|town)\b/giu) > 1,
  ].filter(Boolean).length

const shortest = 60

const isForUs = (text: string) =>
  asksForHelp.test(text) ||
  sentences(text).some(({ start, end, isQuestion }) => isQuestion && asksUs.test(text.slice(start, Math.min(end, start + 300))))

/** Whether a message is plainly a post rather than a question to us: long, showing signs of a post and asking us nothing. */
export function looksLikePost(text: string): boolean {
  const plain = text.trim()
  if (plain.length < shortest || plain.split(/\s+/u).length < 10) return false
  if (isForUs(plain) || (aboutPosting.test(plain) && !links.test(plain))) return false
  return signs(plain) >= 2
}
