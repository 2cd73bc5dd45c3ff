import { isObject, type Json, type JsonObject } from '../workspace/json.ts'

const maxMarkdown = 12_000

// Slack documents no number; reports of refused messages begin at 11,341 characters (bolt-js#2867, #2509).
const maxText = 11_000

/** Whether all the text in the blocks of one message is more than Slack takes. */
export function isTooLong(blocks: JsonObject[]): boolean {
  const markdown = blocks.filter((block) => block.type === 'markdown')
  const others = blocks.filter((block) => block.type !== 'markdown')
  const inMarkdown = textLength(markdown)
  const inOthers = textLength(others)
  return inMarkdown > maxMarkdown || (inOthers > 0 && inMarkdown + inOthers > maxText)
}

function textLength(value: Json): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + textLength(one), 0)
  if (!isObject(value)) return 0
  const own = typeof value.text === 'string' ? value.text.length : 0
  return (
    own + Object.values(value).reduce<number>((sum, one) => sum + (typeof one === 'object' ? textLength(one) : 0), 0)
  )
}
