import { z } from 'zod'
import type { Tool } from './tool.ts'

const schema = z.object({ reason: z.string().min(1).max(300) })

/** Asks for a person urgently. */
export const escalateToHuman: Tool<typeof schema, { outcome: string }> = {
  name: 'escalate_to_human',
  description: 'Gets a person urgently: the customer is upset, or the matter is sensitive or unsafe.',
  schema,
  run: async ({ reason }, { wanted }) => {
    wanted.handoffs.push({ priority: 'urgent', reason })
    return { outcome: 'A person is being called. The customer will be told the ticket number.' }
  },
}
