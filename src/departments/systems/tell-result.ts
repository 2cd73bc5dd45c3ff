import { replyOf, type ToolReply } from '../../company/tool-replies.ts'
import { type FillWords, fillTemplate } from '../../domain/reply-template.ts'
import type { SystemTool } from '../../domain/system.ts'
import { valueInMarkdown } from '../../domain/told-value.ts'
import { wordingIn } from '../../domain/wording.ts'
import type { Words } from '../../languages/language/language.ts'
import type { Field, SystemAnswer } from '../../systems/system-answer.ts'

export interface TellingParts {
  replies: ToolReply[]
  /** The team's. */
  language: string
  timeZone: string
}

type Answered = Extract<SystemAnswer, { kind: 'result' }>

const mostEntries = 25
/** What Slack shows in one message without cutting it. */
const longestAnswer = 3000

/**
 * What a tool returned, in the company's words, or in ours around the values that it declares. Undefined if nothing says how it
 * is told: what a system happens to return beyond that, no customer reads.
 */
export function tellResult(
  { replies, language, timeZone }: TellingParts,
  tool: SystemTool,
  { result, fields }: Pick<Answered, 'result' | 'fields'>,
  words: Words,
): string | undefined {
  const said = { ...words.systems, language: words.language, timeZone }
  const reply = replyOf(replies, tool.reply, [words.language, language])
  // The company's words may be in another language than ours; what is in them is told as they are.
  if (reply) return cut(fillTemplate(reply.template, result, { ...said, language: reply.language })) || said.nothing
  const shown = Object.keys(tool.shows).length > 0 ? fieldsShown(tool.shows, words.language) : fields
  const lines = shown.length > 0 ? tellFields(result, shown, said) : tellText(result, said)
  if (!lines) return undefined
  return lines.length > 0 ? cut(lines.join('\n')) : said.nothing
}

/** `keys.name` is the name of each of the keys. */
function fieldsShown(shows: SystemTool['shows'], language: string): Field[] {
  const fields: Field[] = []
  for (const [path, wording] of Object.entries(shows)) {
    const [name = '', inner] = path.split('.')
    const label = wordingIn(wording, language) ?? path
    const known = fields.find((field) => field.name === name)
    if (inner === undefined) fields.push({ name, label })
    else if (known) known.fields = [...(known.fields ?? []), { name: inner, label }]
    else fields.push({ name, label: '', fields: [{ name: inner, label }] })
  }
  return fields
}

function tellFields(result: Record<string, unknown>, fields: Field[], words: FillWords): string[] {
  return fields.flatMap((field) => tellField(own(result, field.name), field, words))
}

function tellField(value: unknown, { label, fields = [] }: Field, words: FillWords): string[] {
  const entries = [value].flat()
  if (fields.length === 0) {
    const values = entries.slice(0, mostEntries).flatMap((each) => valueInMarkdown(each, words) ?? [])
    return values.length > 0 ? [`- ${label}: ${values.join(', ')}`] : []
  }
  const lines = entries.slice(0, mostEntries).flatMap((entry) => {
    const told = fields.flatMap((field) => labelled(own(entry, field.name), field, words))
    return told.length > 0 ? [`- ${told.join(' · ')}`] : []
  })
  const left = entries.length - mostEntries
  return left > 0 ? [...lines, `- ${words.more(left)}`] : lines
}

function labelled(value: unknown, { label }: Field, words: FillWords): string[] {
  const values = [value]
    .flat()
    .slice(0, mostEntries)
    .flatMap((each) => valueInMarkdown(each, words) ?? [])
  return values.length > 0 ? [`${label}: ${values.join(', ')}`] : []
}

/** A result that is nothing but a text, as a quote. */
function tellText(result: Record<string, unknown>, words: FillWords): string[] | undefined {
  const { text, ...more } = result
  if (typeof text !== 'string' || Object.keys(more).length > 0) return undefined
  return text
    .split('\n')
    .slice(0, mostEntries)
    .flatMap((line) => valueInMarkdown(line, words) ?? [])
    .map((line) => `> ${line}`)
}

/** At the end of a line. */
function cut(text: string): string {
  if (text.length <= longestAnswer) return text
  const shorter = text.slice(0, longestAnswer)
  return `${shorter.slice(0, Math.max(shorter.lastIndexOf('\n'), 0) || longestAnswer)}\n…`
}

const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
