import { textParts } from '../../domain/code-in-text.ts'
import { findCourtesy } from '../../languages/courtesy.ts'

/** Broadcasts call nobody in particular. */
const broadcast = /<!(here|channel|everyone)(\|[^>]*)?>/g
const person = /<@[UW]\w+(\|[^>]*)?>/
/** A user group: no such group but ours is called where we are. */
const group = /<!subteam\^/

/**
 * Whether somebody else than the bot is addressed by name: at the beginning of a sentence, perhaps after a greeting or thanks, or after a
 * comma at its end. Who is only spoken of is not addressed.
 */
export function isToOthers(markup: string, botUserId: string): boolean {
  if (markup.includes(`<@${botUserId}>`) || markup.includes(`<@${botUserId}|`) || group.test(markup)) return false
  if (!person.test(markup)) return false
  return ownSentences(markup).some(addressesSomebody)
}

/** Between a full stop and what follows there is a blank, except in scripts that have none. */
const sentenceEnd = /(?<=[.!?…])\s+|(?<=[。！？])|\n+/

/** What is quoted or pasted was said to somebody else. */
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
  // In "I asked Ann, @Lee" the comma stands in a list.
  return calledLast.test(sentence) && sentence.match(new RegExp(person, 'g'))?.length === 1
}

/** Said in the chat of every language. */
const interjection = /^\W*(fyi|ping)\W*$/i
