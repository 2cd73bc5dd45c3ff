import type { Priority } from './decision.ts'

/** A department that a company declares beyond those of the code. */
export interface OwnDepartment {
  name: string
  /** What belongs to it, in a line. */
  about: string
  /** Messages of customers that belong to it. */
  examples: string[]
  /** `articles`: answered from articles where they answer, otherwise by people. `people`: always by people. */
  answeredBy: 'articles' | 'people'
  /** The least priority of its tickets. */
  priority: Exclude<Priority, 'urgent'>
  /** The private channel of its people, by name or id; absent: the support channel. */
  channel?: string
}

/** Names that departments and intents of the code have. */
export const takenNames = ['faq', 'technical', 'billing', 'complaint', 'human', 'human_needed', 'none']
