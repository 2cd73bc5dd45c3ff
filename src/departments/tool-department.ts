import type { Decision } from '../domain/decision.ts'
import { type Case, type Department, type DepartmentParts, newContext, type ToolWork } from './department.ts'
import type { ToolContext } from './tools/tool.ts'

interface ToolDepartment extends ToolWork {
  /** Decides without a language model. */
  rules(matter: Case, context: ToolContext): Promise<Decision>
}

/** A department in which the language model uses tools. Without a model, or if it fails, written rules decide. */
export function createToolDepartment(parts: DepartmentParts, department: ToolDepartment): Department {
  return async (matter) =>
    (await parts.byModel?.withTools(department, matter)) ?? department.rules(matter, newContext(parts, matter))
}
