import { type Case, type DepartmentParts, type Drafting, newContext, type ToolWork } from './department.ts'
import type { Draft } from './draft.ts'
import { readPickIn } from './order-picks.ts'
import type { ToolContext } from './tools/tool.ts'

interface ToolDepartment extends ToolWork {
  /** Decides without a language model. */
  rules(matter: Case, context: ToolContext): Promise<Draft>
}

/**
 * A department in which the language model uses tools. Without a model, or if it fails, written rules decide; and always
 * of what they read for certain.
 */
export function createToolDepartment(parts: DepartmentParts, department: ToolDepartment): Drafting {
  return async (matter) => {
    const isRead = readPickIn(matter.inquiry, parts.orders?.numbers) !== undefined
    const byModel = isRead ? undefined : await parts.byModel?.withTools(department, matter)
    return byModel ?? department.rules(matter, newContext(parts, matter))
  }
}
