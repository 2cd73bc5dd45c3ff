import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { listFiles } from '../base/list-files.ts'
import { type ReplyTemplate, readTemplate } from '../domain/reply-template.ts'
import { type LanguageCode, languageCodes } from '../domain/spoken-language.ts'

/** How the answer of a tool is told in a language. */
export interface ToolReply {
  name: string
  language: LanguageCode
  template: ReplyTemplate
}

/** The templates of a company, and a line for whatever is not right. */
export interface ToolReplies {
  replies: ToolReply[]
  problems: string[]
}

/** The folder of these templates in that of the saved replies. */
export const toolRepliesFolder = 'tools'

const mostFiles = 200
/** In bytes. */
const longestFile = 20_000
/** What Slack shows in one message without cutting it. */
const longestText = 3000

/**
 * Reads how a company tells what its tools answer: Markdown files in `replies/tools/`, in the team's language or in the folder
 * of another. The folder need not exist. A file that is not right is left out, and stops no other.
 */
export async function readToolReplies(repliesDir: string, language: LanguageCode): Promise<ToolReplies> {
  const dir = join(repliesDir, toolRepliesFolder)
  if (!existsSync(dir)) return { replies: [], problems: [] }
  const paths = (await listFiles(dir, (name) => /^[._]/.test(name))).filter((path) => !/^readme\./i.test(path))
  const read = await Promise.all(
    paths.slice(0, mostFiles).map((path) => readOne(join(dir, path), path.split(sep), language)),
  )
  return {
    replies: read.flatMap((each) => ('template' in each ? each : [])),
    problems: read.flatMap((each) => ('template' in each ? [] : each.problems)),
  }
}

async function readOne(file: string, path: string[], usual: LanguageCode): Promise<ToolReply | { problems: string[] }> {
  const bad = (problem: string, line?: number) => `${file}${line ? `, line ${line}` : ''}: ${problem}.`
  const [name] = /^[a-z0-9][a-z0-9-]{0,39}(?=\.md$)/.exec(path.at(-1) ?? '') ?? []
  if (!name) return { problems: [bad('name it with small letters, digits and hyphens, and .md at its end')] }
  const folder = path.length > 1 ? path[0] : usual
  const language = languageCodes.find((one) => one === folder)
  if (!language || path.length > 2)
    return { problems: [bad(`the folder of a language must be one of ${languageCodes.join(', ')}`)] }
  const text = await readText(file)
  if (text === undefined) return { problems: [bad(`it cannot be read, or is longer than ${longestText} characters`)] }
  const template = readTemplate(text)
  const problems = template.flatMap((each) => ('problem' in each ? bad(each.problem, each.line) : []))
  if (problems.length > 0) return { problems }
  return { name, language, template: template.flatMap((each) => ('kind' in each ? each : [])) }
}

/** Without comments, which are for writers. They keep their lines, by which mistakes are named. */
async function readText(file: string): Promise<string | undefined> {
  try {
    if ((await stat(file)).size > longestFile) return undefined
    const read = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)).replace(/\r\n?/g, '\n')
    const text = read.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''))
    return text.trim() === '' || text.length > longestText ? undefined : text
  } catch {
    return undefined
  }
}

/** The template of a tool's answer in the first of these languages in which it is there, or in any. */
export function replyOf(replies: ToolReply[], name: string, languages: string[]): ToolReply | undefined {
  const named = replies.filter((reply) => reply.name === name)
  const first = languages.map((language) => named.find((reply) => reply.language === language)).find(Boolean)
  return first ?? named[0]
}
