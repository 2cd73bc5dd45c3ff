import type { RichTextBlock } from '@slack/types'
import type { SavedReplies } from '../../company/saved-replies.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Person } from '../../desk/person.ts'
import type { Shown } from '../../desk/send-suggestion.ts'
import { fillReply, repliesIn, type SavedReply } from '../../domain/saved-reply.ts'
import type { Suggestion } from '../../domain/suggestion.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { type ReplyStart, replyModal } from '../blocks/reply-modal.ts'
import { joinRich, markdownToRich } from '../rich/markdown-to-rich.ts'
import { richMarkup } from '../rich/rich-markup.ts'

/** What the reply modal needs. */
export interface ReplyParts {
  desk: Desk
  /** Reads the company's saved replies, as they are now. */
  savedReplies(): Promise<SavedReplies>
  /** Whether files can be attached to a reply. */
  sendsFiles: boolean
  /** In the team's language. */
  words: StaffWords
}

/** Which saved reply the modal begins with, and what stands in it already. */
interface Wanted {
  name?: string
  typed?: RichTextBlock
  /** The one before, from which what was typed may have been made. */
  before?: string
  /** The proposed answer that is edited. */
  shown?: Shown
}

/** The reply modal of a ticket, with what it offers. The desk checks whether the person may write to the customer. */
export async function openReply(
  { desk, savedReplies, sendsFiles: takesFiles, words }: ReplyParts,
  person: Person,
  ticketId: string,
  { name, typed, before, shown }: Wanted = {},
) {
  const goesTo = await desk.checkMayReply(person, ticketId)
  const { ticket } = goesTo
  const { language } = ticket.triage
  const offered = repliesIn((await savedReplies()).replies, [language, words.language])
  const filled = (wanted?: string) => {
    const reply = offered.find((one) => one.name === wanted)
    return reply && markdownToRich(fillReply(reply, ticket))
  }
  const isAsBefore = typed !== undefined && sameWords(typed, filled(before))
  const text = joinRich(isAsBefore ? undefined : typed, filled(name))
  const start: ReplyStart = { text, from: name, offered, language, goesTo, shown, takesFiles }
  return { view: replyModal(ticketId, words, start), offered, found: filled(name) !== undefined }
}

/** The reply modal with a proposed answer in it. The desk checks whether the person may send it. */
export async function openEditing({ desk, savedReplies, sendsFiles, words }: ReplyParts, person: Person, shown: Shown) {
  const { suggestion, ...goesTo } = await desk.checkMayEdit(person, shown)
  const { language } = goesTo.ticket.triage
  const offered = repliesIn((await savedReplies()).replies, [language, words.language])
  return replyModal(goesTo.ticket.id, words, {
    text: markdownToRich(suggestion.text),
    offered,
    language,
    goesTo,
    shown,
    takesFiles: sendsFiles,
  })
}

/** Whether somebody sends a proposed answer as it stood in the modal. */
export const isUnchanged = ({ text }: Suggestion, typed: RichTextBlock | undefined): boolean =>
  sameWords(typed, markdownToRich(text))

/** Slack may divide the same words otherwise. */
const sameWords = (one: RichTextBlock | undefined, other: RichTextBlock | undefined): boolean =>
  plain(one) === plain(other)

const plain = (block: RichTextBlock | undefined) => richMarkup(block).text.replace(/\s+/g, ' ')

/** The names of saved replies, each once. */
export const namesOf = (replies: SavedReply[]): string[] => [...new Set(replies.map(({ name }) => name))].sort()
