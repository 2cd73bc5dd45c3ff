import type { Order } from '../domain/order.ts'
import type { OrderSource } from './orders.ts'

/**
 * Orders whose moments are told in this time zone, to customers and to the language model alike: a moment is a different day in
 * different places. They compare as before, and JSON has them as ISO 8601 with the zone's offset.
 */
export function toldInZone(orders: OrderSource, timeZone: string): OrderSource {
  return {
    findOrder: async (...which) => {
      const order = await orders.findOrder(...which)
      return order && inZone(order, timeZone)
    },
  }
}

const inZone = (order: Order, timeZone: string): Order => ({
  ...order,
  placedAt: moment(order.placedAt, timeZone),
  arrivesAt: order.arrivesAt && moment(order.arrivesAt, timeZone),
})

const moment = (date: Date, timeZone: string): Date =>
  Object.assign(new Date(date), { toJSON: () => `${clock(date, timeZone)}${offset(date, timeZone)}` })

/** Swedish writes dates and times as ISO 8601 does. */
const clock = (date: Date, timeZone: string) => date.toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')

function offset(date: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(date)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return name.replace('GMT', '').replace('+00:00', '') || 'Z'
}
