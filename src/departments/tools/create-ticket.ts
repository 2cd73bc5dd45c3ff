import { z } from 'zod'
import type { Tool } from './tool.ts'

const schema = z.object({ reason: z.string().min(1).max(300).describe('What they have to do.') })

/** Asks for a person at normal priority. The ticket is opened when the decision is saved. */
export const createTicket: Tool<typeof schema, { outcome: string }> = {
  name: 'create_ticket',
  description: 'Opens a ticket for our staff.',
  schema,
  run: async ({ reason }, { wanted }) => {
    wanted.handoffs.push({ priority: 'normal', reason })
    return { outcome: 'A ticket will be opened and the customer will be told its number.' }
  },
}
