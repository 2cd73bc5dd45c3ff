import type { OwnDepartment } from '../domain/own-department.ts'
import { reader } from '../languages/reader.ts'
import { learnModel, modelOf } from '../understanding/embedded-model.ts'
import { noLabel } from '../understanding/prediction.ts'
import { readExamples } from './examples/examples.ts'

/** The company's own department to which a message surely belongs. */
export type JudgeDepartment = (text: string) => string | undefined

// Most messages are for the departments of the code.
const outOfScope = 0.9
/** Below it, a message stays with the departments of the code. */
const sureFrom = 0.6
// Enough to know what other departments are asked, without drowning a few examples of the company's.
const everyThird = 3

/**
 * Learns the company's own departments from their examples, against our own examples and `others`, such as the questions of
 * its articles. It takes part of a second. The intents are learned without them and keep their figures.
 */
export function createJudgeDepartment(departments: OwnDepartment[], others: string[] = []): JudgeDepartment {
  if (departments.length === 0) return () => undefined
  const theirs = departments.flatMap(({ name, examples }) => examples.map((text) => ({ text, label: name })))
  const ours = readExamples().filter((_, index) => index % everyThird === 0)
  const strangers = [...ours.map(({ text }) => text), ...others].map((text) => ({ text, label: noLabel }))
  const { reading } = reader
  const model = modelOf(learnModel([...theirs, ...strangers], { outOfScope, reading }), reading)
  return (text) => {
    const { label, confidence } = model.predict(text)
    return label !== noLabel && confidence >= sureFrom ? label : undefined
  }
}
