import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { orders } from '../db/schema.ts'
import { SupportError } from '../domain/errors.ts'
import { orderStatuses } from '../domain/order.ts'

type Row = typeof orders.$inferInsert

const fileSchema = z.array(
  z.strictObject({
    id: z.string().min(1),
    customer: z.string().min(1),
    status: z.enum(orderStatuses),
    items: z.string().min(1),
    total_cents: z.int().min(0),
    currency: z.string().length(3).default('USD'),
    placed_days_ago: z.number(),
    arrives_in_days: z.number().optional(),
  }),
)

const dayMs = 86_400_000

/**
 * Sample orders from a company's `orders.json`, dated around `now`; empty without the file. `customers` maps the file's
 * customers to users, and orders of other customers are left out. Throws SupportError `bad_knowledge` with the remedy.
 */
export function readOrders(
  file: string,
  workspaceId: string,
  customers: Record<string, string | undefined>,
  now: Date,
): Row[] {
  if (!existsSync(file)) return []
  const inDays = (days: number) => new Date(now.getTime() + days * dayMs)
  return parsed(file).flatMap(({ customer, total_cents, placed_days_ago, arrives_in_days, ...order }): Row[] => {
    const userId = customers[customer]
    if (userId === undefined) return []
    const arrivesAt = arrives_in_days === undefined ? null : inDays(arrives_in_days)
    return [
      {
        ...order,
        workspaceId,
        customer: userId,
        totalCents: total_cents,
        placedAt: inDays(-placed_days_ago),
        arrivesAt,
      },
    ]
  })
}

function parsed(file: string): z.infer<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    const problem =
      cause instanceof z.ZodError
        ? cause.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
        : 'it is not valid JSON'
    throw new SupportError('bad_knowledge', `${file} cannot be read as orders: ${problem}.`, { cause })
  }
}
