import type { Company } from '../company/company.ts'
import { readArticles } from '../knowledge/read-articles.ts'
import { reader } from '../languages/reader.ts'
import { type LearnedModel, learnModel, modelOf } from '../understanding/embedded-model.ts'
import { type Example, noLabel } from '../understanding/prediction.ts'
import { readExamples } from './examples/examples.ts'
import { asExamples, createTaughtLabels } from './taught-labels.ts'
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
 * asked. It takes part of a second. The intents are learned without them and keep their figures. `taught`: what staff
 * said of messages, the name of a department or `none`.
 */
export async function createJudgeDepartment(
  company: Pick<Company, 'departments' | 'files'>,
  taught: Example[] = [],
): Promise<JudgeDepartment> {
  if (company.departments.length === 0) return () => undefined
  return judgeDepartmentBy(company, learnDepartments(await departmentExamples(company, taught)), taught)
}

/** The judge by learned data. */
export function judgeDepartmentBy(
  { departments }: Pick<Company, 'departments'>,
  learned: LearnedModel,
  taught: Example[],
): JudgeDepartment {
  const model = modelOf(learned, reader.reading)
  const saidOf = createTaughtLabels(taught)
  const known = (label: string) => (departments.some(({ name }) => name === label) ? label : undefined)
  return (text) => {
    const said = saidOf(text)
    if (said !== undefined) return known(said)
    const { label, confidence } = model.rank(text)
    return confidence >= sureFrom ? known(label) : undefined
  }
}

/** Learns departments from examples. */
export const learnDepartments = (examples: Example[]): LearnedModel =>
  learnModel(examples, { outOfScope, reading: reader.reading })

/** Messages of the company's own departments, and of others. */
export async function departmentExamples(
  { departments, files }: Pick<Company, 'departments' | 'files'>,
  taught: Example[],
): Promise<Example[]> {
  const theirs = departments.flatMap(({ name, examples }) => examples.map((text) => ({ text, label: name })))
  const known = new Set([noLabel, ...departments.map(({ name }) => name)])
  return [...theirs, ...(await strangersTo(files)), ...asExamples(taught.filter(({ label }) => known.has(label)))]
}

/** What belongs to nothing of the company's own: our own examples, and what the company is asked otherwise. */
export async function strangersTo(files: Company['files']): Promise<Example[]> {
  const ours = readExamples().filter((_, index) => index % everyThird === 0)
  const others = [...ours.map(({ text }) => text), ...sample(await askedOfOthers(files))]
  return others.map((text) => ({ text, label: noLabel }))
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
