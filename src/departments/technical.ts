import type { DepartmentParts } from './department.ts'
import { decideTechnical } from './technical-rules.ts'
import { createToolDepartment } from './tool-department.ts'

const system = `You help a customer with a technical problem or a how-to question.
Choose the steps of articles that solve it.`

/** Problems, bugs and how-to questions. */
export const createTechnical = (parts: DepartmentParts) =>
  createToolDepartment(parts, { category: 'technical', system, rules: decideTechnical, needsArticle: true })
