import type { Company } from '../company/company.ts'
import { phrasePattern } from '../domain/phrase-pattern.ts'
import { functionName, type SystemTool } from '../domain/system.ts'
import { reader } from '../languages/reader.ts'
import { modelOf } from '../understanding/embedded-model.ts'
import { type Example, noLabel } from '../understanding/prediction.ts'
import type { Learner } from './learner.ts'
import { strangersTo } from './own-departments.ts'

/** The tool of the company's systems that a message surely asks for; undefined if it asks for none. */
export type JudgeTool = (text: string) => SystemTool | undefined

/**
 * Below it, a message is for no tool: a tool answers in the place of an article or a person. Where the company says which
 * words are needed, they prove much of it.
 */
const sureFrom = { byWords: 0.5, byExamples: 0.8 }

type Asked = Pick<Company, 'systems' | 'departments' | 'files'>

/**
 * Learns what is asked of tools from the examples that the company gives, against our own and what others of the company are
 * asked. Tools without examples are left to the language model.
 */
export async function createJudgeTool(company: Asked, learn: Learner['departments']): Promise<JudgeTool> {
  const tools = company.systems.flatMap((system) => system.tools).filter(({ examples }) => examples.length > 0)
  if (tools.length === 0) return () => undefined
  const learned = await learn(await examplesOf(tools, company), { isStart: true, isOurs: true })
  if (!learned) return () => undefined
  const model = modelOf(learned, reader.reading)
  const named = new Map(tools.map((tool) => [functionName(tool), { tool, mayMean: createMayMean(tool) }]))
  return (text) => {
    // Most messages have none of the words, and cost nothing.
    if (![...named.values()].some(({ mayMean }) => mayMean(text))) return undefined
    const { label, confidence } = model.rank(text)
    const found = named.get(label)
    if (!found?.mayMean(text)) return undefined
    return confidence >= sureFrom[found.tool.words.length > 0 ? 'byWords' : 'byExamples'] ? found.tool : undefined
  }
}

/** Whether a text has the words that a tool needs, and none that it must not have. */
function createMayMean({ words, notWords }: SystemTool): (text: string) => boolean {
  const needed = words.map((each) => each.map(phrasePattern))
  const refused = notWords.map(phrasePattern)
  return (text) =>
    needed.every((each) => each.some((word) => word.test(text))) && !refused.some((word) => word.test(text))
}

async function examplesOf(tools: SystemTool[], { departments, files }: Asked): Promise<Example[]> {
  const theirs = tools.flatMap((tool) => tool.examples.map((text) => ({ text, label: functionName(tool) })))
  const others = departments.flatMap(({ examples }) => examples.map((text) => ({ text, label: noLabel })))
  return [...theirs, ...others, ...(await strangersTo(files))]
}
