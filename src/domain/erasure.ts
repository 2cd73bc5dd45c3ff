import { maxInquiryLength } from './inquiry.ts'
import type { Attachment } from './message.ts'
import { relayed } from './relayed.ts'
import type { NoteWords } from './utterance.ts'

/** Replaces words that the customer deleted. */
export const deletedByCustomer = '(deleted by the customer)'
/** Replaces words that the customer edited, when the new wording is unknown. */
export const editedByCustomer = '(edited by the customer)'
/** Replaces texts and names that were erased, because of their age or on request. */
export const erased = '(erased)'

/** The content of one message. */
export interface Content {
  text: string
  attachments: Attachment[]
}

/** A message that was edited or deleted. */
export interface ChangedMessage {
  ts: string
  before: Content
  /** Undefined when the message was deleted. */
  after?: Content
}

/** Whether this file belongs to a message. Files match by link, or by name if they have none. */
export const holdsFile = ({ attachments }: Pick<Content, 'attachments'>, { name, permalink }: Attachment): boolean =>
  attachments.some((other) => other.name === name && other.permalink === permalink)

/** Files that a change removed. */
export const filesGone = ({ before, after }: ChangedMessage): Attachment[] =>
  before.attachments.filter((file) => !after || !holdsFile(after, file))

/** A message as it stands now in our copy of the thread. */
export type Line = Content & { ts: string }

/**
 * A request made of several messages, after one of them changed. `of` lists their `ts`; it is empty for old tickets.
 * `left` is what the messages of the conversation say now.
 */
export function requestAfter(request: string, of: string[], changed: ChangedMessage, left: Line[]): string {
  return wordsAfter(
    request,
    of.length > 0 ? of : undefined,
    [wordChange(changed)],
    changed.ts,
    left,
    ({ text }) => text,
  )
}

/** A note, after a message that it may quote changed. Returns the same object if it does not. */
export function noteAfter<Note extends NoteWords>(note: Note, changed: ChangedMessage, left: Line[]): Note {
  if (note.quote === undefined) return note
  const changes = [
    wordChange(changed),
    ...filesGone(changed).map((file) => ({ before: relayed({ text: '', attachments: [file] }) })),
  ]
  const quote = wordsAfter(note.quote, note.of, changes, changed.ts, left, relayed)
  if (quote === note.quote) return note
  const { translation: _, ...words } = note
  return { ...(words as Note), quote }
}

/** A reply of the bot that repeats questions of a message, after that message changed. */
export function replyAfter(reply: string, { before, after }: ChangedMessage): string {
  const [old, now] = [inOneLine(before.text), inOneLine(after?.text ?? '')]
  return reply.replace(/^(> |- )(\S.*)$/gm, (line, mark: string, said: string) => {
    const words = inOneLine(said)
    return old.includes(words) && !now.includes(words) ? mark + (after ? editedByCustomer : deletedByCustomer) : line
  })
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

interface WordChange {
  before: string
  after?: string
}

const wordChange = ({ before, after }: ChangedMessage): WordChange => ({
  before: before.text.trim(),
  after: after?.text.trim(),
})

/** Replaces words in place, to keep the names beside them. If they are not found, rebuilds the text. */
function wordsAfter(
  whole: string,
  of: string[] | undefined,
  changes: WordChange[],
  ts: string,
  left: Line[],
  said: (line: Line) => string,
): string {
  if (of && !of.includes(ts)) return whole
  const lines = left.filter((line) => of?.includes(line.ts))
  if (of && lines.length === 0) return deletedByCustomer
  const replaced = changes.reduce(replaceLines, whole)
  if (replaced !== whole) return replaced || deletedByCustomer
  const isOther = changes.some(({ before, after = '' }) => before !== after)
  return of && isOther ? lines.map(said).join('\n') : whole
}

/** Matches whole lines only, with or without an author's name: "no" must not match inside "not now". */
function replaceLines(whole: string, { before, after = '' }: WordChange): string {
  for (const words of new Set([before, before.slice(0, maxInquiryLength).trim()])) {
    const at = words ? findLines(whole, words) : undefined
    if (at) return [whole.slice(0, at.start), after && at.name + after, whole.slice(at.end)].filter(Boolean).join('\n')
  }
  return whole
}

/** The position of some lines, without the line breaks around them. */
function findLines(whole: string, lines: string): { start: number; end: number; name: string } | undefined {
  for (let at = whole.indexOf(lines); at >= 0; at = whole.indexOf(lines, at + 1)) {
    const start = whole.lastIndexOf('\n', at - 1) + 1
    const end = at + lines.length
    const name = whole.slice(start, at)
    const endsLine = end === whole.length || whole[end] === '\n'
    if (endsLine && /^([^\n:]{1,200}: )?$/.test(name)) return { start: Math.max(0, start - 1), end: end + 1, name }
  }
  return undefined
}

/** Whether somebody else's text repeats a removed word: one that is in `before` and not in `now`. */
export function repeats(text: string, before: string, now = ''): boolean {
  const kept = new Set(longWords(now))
  const gone = new Set(longWords(before).filter((word) => !kept.has(word)))
  return longWords(text).some((word) => gone.has(word))
}

/** Words long enough to carry meaning. For scripts without spaces, pairs of characters. */
function longWords(text: string): string[] {
  const pairs = text.matchAll(/(?=((?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}){2}))/gu)
  return [...(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []), ...[...pairs].map(([, pair]) => pair ?? '')]
}
