import type { DepartmentParts } from './department.ts'
import { decideTechnical } from './technical-rules.ts'
import { createToolDepartment } from './tool-department.ts'

const system = `You help a customer with a technical problem or a how-to question.
Search the articles with search_faq and give the steps they contain, numbered, one action each.
Use only what the articles say. If they do not solve it, say so and use create_ticket.
Answer in the customer's language, briefly.`

/** Problems, bugs, how-to. */
export const createTechnical = (parts: DepartmentParts) =>
  createToolDepartment(parts, { category: 'technical', system, rules: decideTechnical })
