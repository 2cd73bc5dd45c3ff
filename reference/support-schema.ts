import { z } from 'zod'
import { supportSchema } from '../src/company/support-file.ts'
import type { JsonSchema } from './in-words.ts'

/** The schema of `support.yaml`, for editors. */
export const supportJsonSchema = (): JsonSchema => ({
  ...(z.toJSONSchema(supportSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema),
  ...{ title: 'support.yaml of Frontdesk', description: 'Whose support desk it is, and how it works.' },
})
