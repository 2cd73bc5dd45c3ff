import { newBlockId } from '../workspace/ids.ts'
import { isObject, type Json, type JsonObject, objectsOf } from '../workspace/json.ts'

const passive = ['image', 'mrkdwn', 'plain_text']

/** The blocks as Slack keeps them: with an id for every block and element that came without one. */
export const finishedBlocks = (blocks: Json): JsonObject[] => objectsOf(blocks).map(finishedBlock)

function finishedBlock(block: JsonObject): JsonObject {
  const done: JsonObject = { ...withTextDefaults(block), block_id: block.block_id ?? newBlockId() }
  if (['actions', 'context'].includes(String(block.type))) done.elements = objectsOf(done.elements).map(withActionId)
  if (isObject(done.accessory)) done.accessory = withActionId(done.accessory)
  if (isObject(done.element)) done.element = withActionId(done.element)
  return done
}

const withActionId = (element: JsonObject): JsonObject =>
  passive.includes(String(element.type)) ? element : { ...element, action_id: element.action_id ?? newBlockId() }

function withTextDefaults(value: JsonObject): JsonObject {
  const filled = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, filledIn(field)]))
  if (value.type === 'plain_text') return { ...filled, emoji: value.emoji ?? true }
  if (value.type === 'mrkdwn') return { ...filled, verbatim: value.verbatim ?? false }
  return filled
}

function filledIn(value: Json): Json {
  if (Array.isArray(value)) return value.map(filledIn)
  return isObject(value) ? withTextDefaults(value) : value
}
