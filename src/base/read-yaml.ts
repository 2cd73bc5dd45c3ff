import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { SupportError } from '../domain/errors.ts'

/** The position of a piece of YAML, for error messages. */
export interface Place {
  file: string
  /** The line of the file on which the YAML begins, starting from 1. */
  firstLine: number
  /** The allowed top-level keys, listed when one is mistyped. */
  keys: string[]
  /** A description of the expected YAML, for input of another shape. */
  likeness: string
}

interface Problem {
  line: number
  problem: string
}

/** One error for all problems in a file that the team writes, each with its line. */
export function badKnowledge(file: string, problems: Problem[], cause?: unknown): SupportError {
  const places = problems.map(({ line, problem }) => `${file}, line ${line}: ${problem}.`)
  return new SupportError('bad_knowledge', places.join('\n'), { cause })
}

/** Parses YAML by a schema. Throws `SupportError('bad_knowledge')` with the file, line and remedy of every problem. */
export function readYaml<T>(yaml: string, schema: z.ZodType<T>, place: Place): T {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const lineAt = (offset: number) => lines.linePos(offset).line + place.firstLine - 1
  const broken = document.errors[0]
  if (broken)
    throw badKnowledge(place.file, [{ line: lineAt(broken.pos[0]), problem: yamlProblem(broken.message) }], broken)
  const result = schema.safeParse(asPlain(document, place))
  if (result.success) return result.data
  const problems = result.error.issues.flatMap((issue) => described(issue, document, lineAt, place))
  throw badKnowledge(place.file, problems, result.error)
}

function yamlProblem(message: string): string {
  return `this is not valid YAML (${message.replace(/\.$/, '')}); text with ": " or " #" in it needs quotes`
}

function asPlain(document: Document, { file, firstLine }: Place): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // An alias without an anchor, or one that expands without limit.
    throw badKnowledge(file, [{ line: firstLine, problem: 'write this without YAML aliases (* and &)' }], error)
  }
}

type LineAt = (offset: number) => number

function described(issue: z.core.$ZodIssue, document: Document, lineAt: LineAt, place: Place): Problem[] {
  const line = (path: PropertyKey[]) => lineOf(document, path, lineAt) ?? place.firstLine
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      line: lineOfKey(document, issue.path, key, lineAt) ?? place.firstLine,
      problem: `"${key}" is not known here; use ${place.keys.join(', ')}`,
    }))
  if (!issue.path.length) return [{ line: place.firstLine, problem: place.likeness }]
  return [{ line: line(issue.path), problem: `"${issue.path.map(ordinal).join(' ')}" ${issue.message}` }]
}

/** List entries are numbered from 1 for readers. */
function ordinal(part: PropertyKey): string {
  return typeof part === 'number' ? `${part + 1}` : String(part)
}

/** The line of a value or, if it is missing, of its parent. */
function lineOf(document: Document, path: PropertyKey[], lineAt: LineAt): number | undefined {
  const node = path.length ? document.getIn(path, true) : document.contents
  if (isNode(node) && node.range) return lineAt(node.range[0])
  return path.length ? lineOf(document, path.slice(0, -1), lineAt) : undefined
}

function lineOfKey(document: Document, path: PropertyKey[], key: string, lineAt: LineAt): number | undefined {
  const map = path.length ? document.getIn(path, true) : document.contents
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
  return isScalar(pair?.key) && pair.key.range ? lineAt(pair.key.range[0]) : undefined
}
