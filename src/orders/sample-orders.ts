import type { orders } from '../db/schema.ts'

type Row = typeof orders.$inferInsert
type Story = Pick<Row, 'id' | 'status' | 'items' | 'totalCents'> & { placedDaysAgo: number; arrivesInDays?: number }

const stories: Record<'first' | 'second' | 'third', Story[]> = {
  first: [
    {
      id: 'ORD-12345',
      status: 'shipped',
      items: 'Oak desk lamp',
      totalCents: 6490,
      placedDaysAgo: 3,
      arrivesInDays: 2,
    },
    {
      id: 'ORD-12346',
      status: 'delivered',
      items: 'Standing desk mat',
      totalCents: 4990,
      placedDaysAgo: 12,
      arrivesInDays: -5,
    },
    {
      id: 'ORD-12347',
      status: 'shipped',
      items: 'Monitor arm',
      totalCents: 11900,
      placedDaysAgo: 14,
      arrivesInDays: -4,
    },
    {
      id: 'ORD-12348',
      status: 'delivered',
      items: 'Notebook set',
      totalCents: 2450,
      placedDaysAgo: 80,
      arrivesInDays: -71,
    },
  ],
  second: [
    {
      id: 'ORD-20001',
      status: 'processing',
      items: 'Ergonomic chair',
      totalCents: 38900,
      placedDaysAgo: 1,
      arrivesInDays: 6,
    },
  ],
  third: [{ id: 'ORD-30001', status: 'cancelled', items: 'Whiteboard', totalCents: 8900, placedDaysAgo: 20 }],
}

const dayMs = 86_400_000

/** Orders to try Frontdesk out with, dated around `now`; the first customer has one in every state that matters. */
export function sampleOrders(
  workspaceId: string,
  customers: { first: string; second?: string; third?: string },
  now: Date,
): Row[] {
  const inDays = (days: number) => new Date(now.getTime() + days * dayMs)
  const ordersOf = (customerUserId: string | undefined, list: Story[]): Row[] =>
    customerUserId === undefined
      ? []
      : list.map(({ placedDaysAgo, arrivesInDays, ...story }) => ({
          ...story,
          workspaceId,
          customerUserId,
          currency: 'USD',
          placedAt: inDays(-placedDaysAgo),
          arrivesAt: arrivesInDays === undefined ? null : inDays(arrivesInDays),
        }))
  const { first, second, third } = customers
  return [...ordersOf(first, stories.first), ...ordersOf(second, stories.second), ...ordersOf(third, stories.third)]
}
