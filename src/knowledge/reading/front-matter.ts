import { parse as parseToml } from 'smol-toml'
import { parseDocument } from 'yaml'

/** The fields above a document's text, and the text. */
export interface Headed {
  fields: Fields
  text: string
}

/** Front matter with a mistake, and the line of the file with it. */
export interface Unparsable {
  problem: string
  line?: number
}

/** Front matter as it stands, with keys in lower case. */
export type Fields = ReadonlyMap<string, unknown>

const none: Fields = new Map()

/**
 * Splits front matter (YAML between `---`, TOML between `+++`) from the text. If it cannot be parsed, says so,
 * because it may have said that the document is not public.
 */
export function splitFrontMatter(source: string): Headed | Unparsable {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const found = /^(---|\+\+\+)[ \t]*\n(?:([\s\S]*?)\n)??\1[ \t]*(?:\n|$)/.exec(text)
  if (!found) return { fields: none, text }
  const [whole, fence, written = ''] = found
  const fields = fence === '---' ? readYaml(written) : readToml(written)
  // A rule at the top of a page without front matter.
  if (fields === undefined) return { fields: none, text }
  return 'problem' in fields ? fields : { fields, text: text.slice(whole.length) }
}

function readYaml(written: string): Fields | Unparsable | undefined {
  const document = parseDocument(written, { uniqueKeys: false, prettyErrors: true, logLevel: 'silent' })
  const [problem] = document.errors
  if (problem) {
    const looksLikeFields = /^\s*[\w.-]+\s*:/m.test(written)
    return looksLikeFields ? badFields(problem.linePos?.[0].line) : undefined
  }
  try {
    return asFields(document.toJS())
  } catch {
    // Aliases without an anchor, or that expand without limit.
    return badFields()
  }
}

function readToml(written: string): Fields | Unparsable | undefined {
  try {
    return asFields(parseToml(written))
  } catch {
    return badFields()
  }
}

const badFields = (line?: number): Unparsable => ({
  problem: 'its front matter cannot be parsed; text with ": " or " #" in it needs quotes',
  ...(line !== undefined && { line: line + 1 }),
})

function asFields(value: unknown): Fields | undefined {
  if (value === null || value === undefined) return none
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  return new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]))
}
