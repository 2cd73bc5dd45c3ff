import type { Decision } from '../domain/decision.ts'
import { type Case, type Department, type DepartmentParts, newContext, type ToolWork } from './department.ts'
import type { ToolContext } from './tools/tool.ts'

interface ToolDepartment extends ToolWork {
  /** Decides without a language model. */
  rules(matter: Case, context: ToolContext): Promise<Decision>
}

/** A department that lets the language model use tools, and follows written rules without one or when it fails. */
export function createToolDepartment(parts: DepartmentParts, department: ToolDepartment): Department {
  return async (matter) =>
    (await parts.byModel?.withTools(department, matter)) ?? department.rules(matter, newContext(parts, matter))
}
