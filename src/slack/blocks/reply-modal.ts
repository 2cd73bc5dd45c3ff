import type { KnownBlock, ModalView, PlainTextOption, RichTextBlock, StaticSelect } from '@slack/types'
import { z } from 'zod'
import type { ReplyTo } from '../../desk/replying.ts'
import type { Shown } from '../../desk/send-suggestion.ts'
import type { SavedReply } from '../../domain/saved-reply.ts'
import { fileName, mostFiles } from '../../domain/staff-file.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { languageName } from '../../languages/words.ts'
import { objectOf, objectsOf, stringOf } from '../payload/json.ts'
import { plainToRich } from '../rich/markdown-to-rich.ts'
import { ownRich } from '../rich/own-rich.ts'
import { type Markup, richMarkup } from '../rich/rich-markup.ts'
import { shorten } from '../text/limits.ts'
import { mrkdwn, plainMrkdwn } from '../text/mrkdwn.ts'
import { shownValue } from './suggestions.ts'
import { oneLine } from './ticket-facts.ts'

export const replyView = 'reply_to_customer'
export const replyInput = 'text'
export const filesInput = 'files'
export const savedReplyAction = 'start_from_reply'

/** In characters of Slack's markup, so that nothing is cut off. */
export const longestReply = 8000
const longestProblem = 1000
const longestName = 200
/** Slack's limit of a menu. */
const mostOptions = 100

/** How the reply modal begins. */
export interface ReplyStart {
  /** What stands in it. */
  text?: RichTextBlock
  /** The saved reply from which that text was made. */
  from?: string
  /** Those that it offers. */
  offered?: SavedReply[]
  /** The customer's; a reply in another language is marked. */
  language?: string
  /** The proposed answer that stands in it, by which it is known when it is sent. */
  shown?: Shown
  /** Where it goes, and from whom its customer reads it. */
  goesTo?: ReplyTo
  /** Files can be attached. */
  takesFiles?: boolean
  /** What went wrong, above everything else. */
  problem?: string
}

/** The modal in which staff write to the customer, perhaps starting from a saved reply. */
export function replyModal(ticketId: string, words: StaffWords, start: ReplyStart = {}): ModalView {
  const { card } = words
  const { text, offered = [], problem } = start
  return {
    type: 'modal',
    callback_id: replyView,
    private_metadata: start.shown ? shownValue(ticketId, start.shown) : ticketId,
    title: { type: 'plain_text', text: ticketId },
    submit: { type: 'plain_text', text: card.send },
    close: { type: 'plain_text', text: card.cancel },
    blocks: [
      ...(problem ? [section(`⚠️ ${oneLine(problem, longestProblem)}`)] : []),
      section(whereTo(start, words)),
      ...(offered.length > 0 ? [menuOf(start, words)] : []),
      {
        type: 'input',
        block_id: replyBlockOf(start),
        label: { type: 'plain_text', text: card.yourReply },
        element: {
          type: 'rich_text_input',
          action_id: replyInput,
          ...(text && { initial_value: text }),
        },
      },
      ...(start.takesFiles ? [fileInput(words)] : []),
    ],
  }
}

/** Slack lists below it what was chosen. */
const fileInput = ({ files }: StaffWords): KnownBlock => ({
  type: 'input',
  block_id: filesInput,
  optional: true,
  label: { type: 'plain_text', text: files.label },
  hint: { type: 'plain_text', text: files.hint },
  element: { type: 'file_input', action_id: filesInput, max_files: mostFiles },
})

function whereTo({ goesTo }: ReplyStart, { card, thread }: StaffWords): string {
  if (!goesTo) return card.replyNote
  const { customer, channelId } = goesTo.ticket
  const where = thread.goesTo(oneLine(`${customer.name} (${customer.company})`, longestName), `<#${channelId}>`)
  return `${where} ${plainMrkdwn(thread.seenFrom(goesTo.name))}`
}

/** Slack keeps what was typed below the same block, so another start is another block. */
const replyBlockOf = ({ from, text }: ReplyStart) => (from ? `reply ${from} ${richMarkup(text).text.length}` : 'reply')

const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })

function menuOf({ offered = [], from, language }: ReplyStart, words: StaffWords): KnownBlock {
  const options = offered.slice(0, mostOptions).map((reply) => optionOf(reply, language, words))
  const chosen = options.find(({ value }) => value === from)
  const menu: StaticSelect = {
    type: 'static_select',
    action_id: savedReplyAction,
    placeholder: { type: 'plain_text', text: words.savedReplies.startFrom },
    options,
    ...(chosen && { initial_option: chosen }),
  }
  return { type: 'actions', elements: [menu] }
}

function optionOf(reply: SavedReply, language: string | undefined, words: StaffWords): PlainTextOption {
  const isOther = language !== undefined && reply.language !== language
  return {
    text: { type: 'plain_text', text: shorten(reply.title, 75) },
    value: reply.name,
    ...(isOther && { description: { type: 'plain_text', text: languageName(reply.language, words.language) } }),
  }
}

interface Values {
  [block: string]: { [action: string]: unknown } | undefined
}

/** What was written, in which block, and the saved reply from which it was started. */
export interface WrittenReply {
  block: string
  text: RichTextBlock | undefined
  markup: Markup
  from?: string
}

/** Modals that an earlier release opened have plain text. */
export function readReplyState(values: Values): WrittenReply {
  const [block = 'reply', actions] = Object.entries(values).find(([, one]) => one?.[replyInput] !== undefined) ?? []
  const [, from] = /^reply ([a-z0-9-]+) \d+$/.exec(block) ?? []
  const input = objectOf(actions?.[replyInput])
  const text = ownRich(input?.rich_text_value) ?? plainToRich(stringOf(input?.value))
  return { block, text, markup: richMarkup(text), ...(from && { from }) }
}

const fileSchema = z.object({
  id: z.string().regex(/^F[A-Z0-9]+$/),
  name: z.string().nullish(),
  size: z.number().nullish(),
})

/** The files that were chosen in the modal. */
export const readFiles = (values: Values) =>
  objectsOf(objectOf(values[filesInput]?.[filesInput])?.files).flatMap((file) => {
    const { data } = fileSchema.safeParse(file)
    return data ? { id: data.id, name: fileName(data.name ?? ''), size: data.size ?? 0 } : []
  })
