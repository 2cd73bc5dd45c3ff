import { z } from 'zod'
import type { Tool } from './tool.ts'

const schema = z.object({})

/** Asks the customer which order they mean, in our own words. */
export const askOrderNumber: Tool<typeof schema, { outcome: string }> = {
  name: 'ask_order_number',
  description: 'Asks the customer for the number of the order.',
  schema,
  run: async (_, { wanted }) => {
    wanted.awaiting = 'order_number'
    return { outcome: 'The customer will be asked.' }
  },
}
