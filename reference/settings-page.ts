import { z } from 'zod'
import { settingsSchema } from '../src/config.ts'
import { allowed, type JsonSchema, usualValue } from './in-words.ts'
import { code, page, table } from './markdown.ts'
import { type Part, readEnvExample } from './read-env-example.ts'

/** All settings: what they are for is written in `.env.example`, what they may be in `src/config.ts`. */
export function settingsPage(example: string): string {
  const { properties = {} } = z.toJSONSchema(settingsSchema, { io: 'output', unrepresentable: 'any' }) as JsonSchema
  const sections = readEnvExample(example, new Set(Object.keys(properties)))
  return page(
    'Settings',
    '[.env.example](../../.env.example) and `src/config.ts`',
    'They come from the environment, and from `.env` in the folder where Frontdesk starts. The environment wins. With none at all, `npm start` runs the sandbox.',
    ...sections.flatMap(({ title, parts }) => [`## ${title}`, ...inParts(parts, properties)]),
  )
}

/** Settings in a row are one table. */
function inParts(parts: Part[], schemas: Record<string, JsonSchema>): string[] {
  const rows: string[][] = []
  const texts: string[] = []
  for (const part of parts)
    if (part.kind === 'text') texts.push(linked(part.text))
    else rows.push(...part.names.map((name, at) => rowOf(name, at === 0 ? part.text : '', schemas[name] ?? {})))
  return [...texts, ...(rows.length > 0 ? [table(['setting', 'default', 'may be', 'what it is for'], rows)] : [])]
}

function rowOf(name: string, text: string, schema: JsonSchema): string[] {
  const usually = name === 'TIME_ZONE' ? 'the system’s' : usualValue(schema)
  const kind = allowed(schema)
  return [code(name), usually, kind === 'text' ? '' : kind, linked(text || 'As above.')]
}

/** Pages are named from the root of the repository. */
const linked = (text: string): string =>
  text.replace(/\bdocs\/([\w/-]+)\.md(#[\w-]+)?/g, (_, path, anchor = '') => {
    const name = String(path).split('/').at(-1) ?? ''
    return `[${name.replaceAll('-', ' ')}](../${path}.md${anchor})`
  })
