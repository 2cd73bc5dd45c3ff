import { z } from 'zod'
import { badKnowledge, readYaml } from '../base/read-yaml.ts'
import type { Article } from './article.ts'

const text = z.string('must be text; put quotes around it').trim().min(1, 'must not be empty')

const address = 'must be an address such as https://help.example.com/returns'
const code = 'must be an ISO 639-1 code such as en'

// Strict and without defaults: a mistyped `audience: staff` must not publish an article to customers.
const frontMatterSchema = z.strictObject({
  title: text,
  questions: z
    .array(text, 'must be a list with one question per line, each after "- "')
    .min(1, 'must contain at least one question'),
  language: z.string(code).regex(/^[a-z]{2,3}$/, code),
  audience: z.enum(['everyone', 'staff'], 'must be everyone or staff'),
  updated: z.iso.date('must be a date such as 2026-11-02'),
  link: z
    .string(address)
    .regex(/^https?:\/\/[^\s|<>]+$/i, address)
    .optional(),
})

const dayMs = 24 * 60 * 60_000

/** In some time zones it is already tomorrow. */
const latestDay = (now: Date) => new Date(now.getTime() + dayMs).toISOString().slice(0, 10)

/**
 * Parses one article from Markdown with front matter. `file` appears in errors. Throws SupportError `bad_knowledge`.
 */
export function readArticle(markdown: string, id: string, file: string, now: Date): Article {
  const { yaml, body } = split(markdown.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), file)
  if (!body)
    throw badKnowledge(file, [{ line: 1, problem: 'there is no text below the front matter; add the answer there' }])
  const schema = frontMatterSchema.refine(({ updated }) => updated <= latestDay(now), {
    path: ['updated'],
    error: 'must not be in the future',
  })
  const frontMatter = readYaml(yaml, schema, {
    file,
    firstLine: 2,
    keys: Object.keys(frontMatterSchema.shape),
    likeness: 'the front matter must have lines such as "title: Returns"',
  })
  return { id, ...frontMatter, body }
}

function split(markdown: string, file: string): { yaml: string; body: string } {
  const found = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n([\s\S]*))?$/.exec(markdown)
  if (found) return { yaml: found[1] ?? '', body: (found[2] ?? '').trim() }
  const problem =
    'an article starts with front matter between two lines of "---"; add title, questions, language, audience and updated'
  throw badKnowledge(file, [{ line: 1, problem }])
}
