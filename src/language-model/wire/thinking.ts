/** The words in which models put their thinking, as a tag: `<think>`, `[THINK]`, `◁think▷`, `<|begin_of_thought|>`. */
const words = 'think|thinking|thoughts?|thought_process|reasoning|reflection|analysis|scratchpad'
const tag = new RegExp(
  [
    `<\\s*(?<slash>/?)\\s*(?:\\w+:)?(?:${words})(?:\\s[^<>]{0,200})?>`,
    '\\[(?<bracket>/?)THINK\\]',
    '◁(?<kimi>/?)think▷',
    '<\\|(?<pipe>begin|end)_of_thought\\|>',
    '<\\|channel\\|>\\s*(?<channel>analysis|commentary|final)[^<]{0,100}<\\|message\\|>',
    '(?<over><\\|end\\|>|<\\|return\\|>)(?:<\\|start\\|>\\w*)?',
  ].join('|'),
  'giu',
)

/** What a model said after thinking. `isUnfinished`: it was still thinking at the end, so nothing was said for others. */
export interface Said {
  text: string
  isUnfinished: boolean
}

/**
 * Cuts a model's thinking out of its text. With a closing tag alone, which is what chat templates that open the tag
 * themselves leave, all text before it is thinking.
 */
export function withoutThinking(given: string): Said {
  if (isJson(given)) return { text: given, isUnfinished: false }
  let text = ''
  let isThinking = false
  let from = 0
  for (const { 0: found, index, groups = {} } of given.matchAll(tag)) {
    if (!isThinking) text += given.slice(from, index)
    from = index + found.length
    const turn = turnBy(groups)
    if (turn === 'ends' && !isThinking) text = ''
    if (turn !== 'none') isThinking = turn === 'begins'
  }
  if (!isThinking) text += given.slice(from)
  return { text: text.trim(), isUnfinished: isThinking }
}

function turnBy({ slash, bracket, kimi, pipe, channel, over }: Record<string, string | undefined>) {
  // Harmony names its channel; only the final one is for others, and an end mark ends nothing but a message.
  if (over !== undefined) return 'none'
  if (channel !== undefined) return channel.toLowerCase() === 'final' ? 'ends' : 'begins'
  if (pipe !== undefined) return pipe === 'end' ? 'ends' : 'begins'
  return (slash ?? bracket ?? kimi) === '/' ? 'ends' : 'begins'
}

/** An answer that is JSON through and through may quote such a tag of the customer's. */
function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text) || /^\s*\[\/?THINK\]/i.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
