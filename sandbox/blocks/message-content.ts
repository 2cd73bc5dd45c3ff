import { SlackError } from '../workspace/errors.ts'
import { isObject, type Json, type JsonObject, nested, objectsOf, textOf } from '../workspace/json.ts'
import { appText } from '../workspace/markup.ts'
import { richText } from '../workspace/rich-text.ts'
import { isTooLong } from './block-size.ts'
import { blockProblems } from './blocks.ts'
import { finishedBlocks } from './finish.ts'

const maxText = 40_000

/** What an app wants a message to say; a field it did not mention is undefined. */
export interface Content {
  text?: string
  blocks?: JsonObject[]
  attachments?: JsonObject[]
  metadata?: JsonObject
}

/** Reads and checks the content of chat.postMessage and its like; throws as Slack does. */
export function readContent(args: JsonObject): Content {
  const markdown = textOf(args.markdown_text)
  if (markdown !== undefined && (args.text || args.blocks)) throw new SlackError('markdown_text_conflict')
  const given = markdown === undefined ? args.blocks : [{ type: 'markdown', text: markdown }]
  const text = typeof args.text === 'string' ? args.text : markdown
  return {
    text: text === undefined ? undefined : appText(text).slice(0, maxText),
    blocks: isGiven(given) ? checkedBlocks(given) : undefined,
    attachments: isGiven(args.attachments) ? objectsOf(nested(args.attachments)) : undefined,
    metadata: isGiven(args.metadata) ? checkedMetadata(nested(args.metadata)) : undefined,
  }
}

/** The blocks as Slack keeps them; throws invalid_blocks with the reasons. */
export function checkedBlocks(given: Json): JsonObject[] {
  const blocks = nested(given)
  if (!Array.isArray(blocks)) throw new SlackError('invalid_blocks_format')
  if (isTooLong(objectsOf(blocks))) throw new SlackError('msg_blocks_too_long')
  const problems = blockProblems(blocks, 'message')
  if (problems.length > 0) throw refused('invalid_blocks', problems)
  return finishedBlocks(blocks)
}

/** An error with the reasons where Slack puts them. */
export const refused = (code: string, problems: string[]): SlackError =>
  new SlackError(code, {
    errors: problems.map((one) => one.replace('[ERROR] ', '')),
    response_metadata: { messages: problems },
  })

/** Throws no_text unless there is something to show. */
export function mustSaySomething({ text, blocks = [], attachments = [] }: Content): void {
  if (!text?.trim() && blocks.length === 0 && attachments.length === 0) throw new SlackError('no_text')
}

/** The blocks of a new message: those given, or else what Slack makes of the text. */
export const blocksToShow = ({ text = '', blocks = [] }: Content): JsonObject[] =>
  blocks.length > 0 ? blocks : richText(text)

const isGiven = (value: Json): boolean => value !== undefined && value !== null && value !== ''

function checkedMetadata(value: Json): JsonObject {
  if (!isObject(value)) throw new SlackError('invalid_metadata_format')
  if (!textOf(value.event_type) || !isObject(value.event_payload)) throw new SlackError('invalid_metadata_schema')
  return value
}
