import type { Order } from '../domain/order.ts'
import type { OrderSource } from './orders.ts'

/**
 * Orders whose dates are formatted in this time zone, for customers and the language model alike. Dates compare as
 * usual, and serialize as ISO 8601 with the zone's offset.
 */
export function toldInZone(orders: OrderSource, timeZone: string): OrderSource {
  const { invoices, subscriptions } = orders
  return {
    ...orders,
    ...(invoices && {
      invoices: async (...which) =>
        (await invoices(...which)).map((each) => ({
          ...each,
          issuedAt: moment(each.issuedAt, timeZone),
          dueAt: each.dueAt && moment(each.dueAt, timeZone),
        })),
    }),
    ...(subscriptions && {
      subscriptions: async (...which) =>
        (await subscriptions(...which)).map((each) => ({
          ...each,
          renewsAt: each.renewsAt && moment(each.renewsAt, timeZone),
          endsAt: each.endsAt && moment(each.endsAt, timeZone),
        })),
    }),
    findOrder: async (...which) => {
      const order = await orders.findOrder(...which)
      return order && inZone(order, timeZone)
    },
    recentOrders: async (...which) => (await orders.recentOrders(...which)).map((order) => inZone(order, timeZone)),
  }
}

const inZone = (order: Order, timeZone: string): Order => ({
  ...order,
  placedAt: moment(order.placedAt, timeZone),
  arrivesAt: order.arrivesAt && moment(order.arrivesAt, timeZone),
})

const moment = (date: Date, timeZone: string): Date =>
  Object.assign(new Date(date), { toJSON: () => `${clock(date, timeZone)}${offset(date, timeZone)}` })

/** Swedish formats dates and times as ISO 8601 does. */
const clock = (date: Date, timeZone: string) => date.toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')

function offset(date: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(date)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name.replace('GMT', '').replace('+00:00', '') || 'Z'
}
