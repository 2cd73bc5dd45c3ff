import { longestRead } from '../../understanding/words.ts'
import { asMeant } from './as-meant.ts'
import { signPatterns } from './sign-words.ts'

/** What is known about the channel of a message. */
export interface Hearing {
  /**
   * Whether a user id is the bot's or a staff member's. Anybody mentioned together with them is asked on our behalf.
   */
  isOurs?: (userId: string) => boolean
}

/** The signs in a message, such as "asks" or "something is wrong". None decides by itself. */
export function signsOf(text: string, { isOurs = () => false }: Hearing = {}): Set<string> {
  const read = asMeant(text.slice(0, longestRead))
  const words = read.replace(/<[@#!][^<>]{0,200}>|:[a-z0-9_+-]{1,60}:/g, ' ')
  const found = new Set(signPatterns.filter(([, pattern]) => pattern.test(read)).map(([name]) => name))
  for (const [, id = ''] of read.matchAll(/<@([A-Z0-9]{1,30})(?:\|[^<>]{0,80})?>/g))
    found.add(isOurs(id) ? 'names us' : 'names somebody')
  if (namesSomebody.test(read)) found.add('names somebody')
  if (callsByName.test(read)) found.add('calls by name')
  if (!/[\p{L}\p{N}]/u.test(words)) found.add('no words')
  return found.add(`length ${lengthOf(words)}`)
}

/** Signs of a request. If there is one, only a confident judgement counts as talk. */
export const hintsOfARequest = [
  ...['asks', 'asks in words', 'opens with a question word', 'how to', 'wish', 'please', 'help', 'your side'],
  ...['something is wrong', 'error code', 'not solved', 'a thing of the product'],
]

/** Signs that people talk among themselves. */
export const signsOfTalk = [
  ...[
    'names somebody',
    'calls by name',
    'for information',
    'we will',
    'we did',
    'our side',
    'solved',
    'nothing is needed',
  ],
  ...['meeting', 'a day or an hour', 'thanks or praise', 'laughs', 'emoji', 'no words'],
]

const namesSomebody = /(?<![\p{L}\p{N}.])@(?!here|channel|everyone|all|support|frontdesk)\p{L}/iu
const callsByName = /^\p{Lu}\p{Ll}{1,20}(?:,|,? (?:can|could|would|did|do|are|please|pls|tu|du|kannst)\b)/u

const sizes: [most: number, name: string][] = [
  [1.5, 'one'],
  [3, 'few'],
  [7, 'short'],
  [16, 'middle'],
  [40, 'long'],
]

function lengthOf(words: string): string {
  const spaced = words.split(/\s+/).filter(Boolean).length
  const unspaced = (words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length
  // A Chinese or Japanese word takes about three characters, including its endings.
  const size = Math.max(spaced, unspaced / 3)
  return sizes.find(([most]) => size <= most)?.[1] ?? 'very long'
}
