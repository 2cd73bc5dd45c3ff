import type { DepartmentParts } from './department.ts'
import { decideTechnical } from './technical-rules.ts'
import { createToolDepartment } from './tool-department.ts'

const system = `You help a customer with a technical problem or a how-to question.
Give the steps that the articles contain, numbered, one action each, and nothing else. If they do not solve it, use create_ticket.
Answer in the customer's language, briefly.`

/** Problems, bugs and how-to questions. */
export const createTechnical = (parts: DepartmentParts) =>
  createToolDepartment(parts, { category: 'technical', system, rules: decideTechnical, needsArticle: true })
