import type { Company } from '../company/company.ts'
import { readArticles } from '../knowledge/read-articles.ts'
import { reader } from '../languages/reader.ts'
import { learnModel, modelOf } from '../understanding/embedded-model.ts'
import { noLabel } from '../understanding/prediction.ts'
import { readExamples } from './examples/examples.ts'
import { readTeamExamples } from './team-examples.ts'

/** The company's own department to which a message surely belongs. */
export type JudgeDepartment = (text: string) => string | undefined

// Most messages are for the departments of the code.
const outOfScope = 0.9
/** Below it, a message stays with the departments of the code. */
const sureFrom = 0.6
// Enough to know what other departments are asked, without drowning a few examples of the company's.
const everyThird = 3

// Of thousands of articles, a sample of what they are asked is enough.
const mostOthers = 1_000

/**
 * Learns the company's own departments from their examples, against our own examples and what others of the company are
 * asked. It takes part of a second. The intents are learned without them and keep their figures.
 */
export async function createJudgeDepartment({
  departments,
  files,
}: Pick<Company, 'departments' | 'files'>): Promise<JudgeDepartment> {
  if (departments.length === 0) return () => undefined
  const theirs = departments.flatMap(({ name, examples }) => examples.map((text) => ({ text, label: name })))
  const ours = readExamples().filter((_, index) => index % everyThird === 0)
  const others = [...ours.map(({ text }) => text), ...sample(await askedOfOthers(files))]
  const { reading } = reader
  const strangers = others.map((text) => ({ text, label: noLabel }))
  const model = modelOf(learnModel([...theirs, ...strangers], { outOfScope, reading }), reading)
  return (text) => {
    const { label, confidence } = model.predict(text)
    return label !== noLabel && confidence >= sureFrom ? label : undefined
  }
}

/** What belongs to no department of the company's own: its examples of intents, and what its articles answer. */
async function askedOfOthers(files: Company['files']): Promise<string[]> {
  const examples = files ? readTeamExamples(files.support) : []
  const articles = files?.knowledge ? await readArticles(files.knowledge) : []
  return [...examples.map(({ text }) => text), ...articles.flatMap(({ title, questions }) => [title, ...questions])]
}

function sample(texts: string[]): string[] {
  const step = Math.max(1, texts.length / mostOthers)
  return texts.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step))
}
