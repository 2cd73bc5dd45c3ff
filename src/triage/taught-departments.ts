import type { Logger } from 'pino'
import { type KeptLearning, keepLearning } from '../base/keep-learning.ts'
import type { Company } from '../company/company.ts'
import type { Learner } from './learner.ts'
import {
  createJudgeDepartment,
  departmentExamples,
  type JudgeDepartment,
  judgeDepartmentBy,
} from './own-departments.ts'
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
  let judge = await createJudgeDepartment(company, corrections.known)
  const learning = keepLearning({
    read: corrections.read,
    known: corrections.known,
    learn: async (taught) => {
      if (company.departments.length === 0) return
      const learned = await learn(await departmentExamples(company, taught))
      if (learned) judge = judgeDepartmentBy(company, learned, taught)
    },
    log,
  })
  return { judge: (text) => judge(text), ...learning }
}
