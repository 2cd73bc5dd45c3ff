import { textParts } from '../../domain/code-in-text.ts'
import { findCourtesy } from '../../languages/courtesy.ts'

/** Broadcasts do not address anybody in particular. */
const broadcast = /<!(here|channel|everyone)(\|[^>]*)?>/g
const person = /<@[UW]\w+(\|[^>]*)?>/
const group = /<!subteam\^(\w+)(\|[^>]*)?>/g

/** The ids of the user groups that a message mentions. */
export const groupsIn = (markup: string): string[] => [...markup.matchAll(group)].map(([, id = '']) => id)

/**
 * Whether a message addresses somebody other than the bot by name: at the beginning of a sentence, perhaps after a
 * greeting or thanks, or after a comma at its end. A mention of a third person does not count. A user group is somebody
 * else if it is among `theirs`; any other is ours.
 */
export function isToOthers(markup: string, botUserId: string, theirs: ReadonlySet<string> = new Set()): boolean {
  if (markup.includes(`<@${botUserId}>`) || markup.includes(`<@${botUserId}|`)) return false
  if (groupsIn(markup).some((id) => !theirs.has(id))) return false
  const named = markup.replace(group, '<@U$1>')
  return person.test(named) && ownSentences(named).some(addressesSomebody)
}

/** A space follows a full stop, except in scripts without spaces. */
const sentenceEnd = /(?<=[.!?…])\s+|(?<=[。！？])|\n+/

/** Without quoted and pasted text, which was addressed to somebody else. */
function ownSentences(markup: string): string[] {
  const words = textParts(markup.replace(broadcast, ' ').replace(/^&gt;.*$/gm, ''))
    .filter(({ kind }) => kind === 'words')
    .map(({ text }) => text)
  return words.join('\n').split(sentenceEnd)
}

const calledLast = new RegExp(`[,，、]\\s*${person.source}[\\s.!?。！？…)]*$`)

function addressesSomebody(sentence: string): boolean {
  const at = sentence.search(person)
  if (at < 0) return false
  const before = sentence.slice(0, at)
  if (!/[\p{L}\p{N}]/u.test(before)) return true
  const courtesy = findCourtesy(before)
  if (courtesy === 'greeting' || courtesy === 'thanks' || interjection.test(before)) return true
  // In "I asked Ann, @Lee", the comma belongs to a list.
  return calledLast.test(sentence) && sentence.match(new RegExp(person, 'g'))?.length === 1
}

/** Chat words that all languages use. */
const interjection = /^\W*(fyi|ping)\W*$/i
