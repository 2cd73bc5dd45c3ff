import type { Logger } from 'pino'
import { type KeptLearning, keepLearning } from '../base/keep-learning.ts'
import type { Company } from '../company/company.ts'
import type { Example } from '../understanding/prediction.ts'
import type { Learner } from './learner.ts'
import { departmentExamples, type JudgeDepartment, judgeDepartmentBy } from './own-departments.ts'
import type { Corrections } from './team-intent-model.ts'

/** Judges which of the company's own departments a message belongs to, and goes on learning. */
export interface TaughtDepartments extends KeptLearning {
  judge: JudgeDepartment
}

/** Learns the company's own departments, and what staff say of messages while it goes on judging. */
export async function createTaughtDepartments(
  company: Pick<Company, 'departments' | 'files'>,
  corrections: Corrections,
  learn: Learner['departments'],
  log: Logger,
): Promise<TaughtDepartments> {
  let judge: JudgeDepartment = () => undefined
  const learnAll = async (taught: Example[], isStart?: boolean) => {
    if (company.departments.length === 0) return
    const examples = await departmentExamples(company, taught)
    const learned = await learn(examples, { isStart, isOurs: taught.length === 0 })
    if (learned) judge = judgeDepartmentBy(company, learned, taught)
  }
  await learnAll(corrections.known, true)
  const learning = keepLearning({
    read: corrections.read,
    known: corrections.known,
    learn: learnAll,
    log,
  })
  return { judge: (text) => judge(text), ...learning }
}
