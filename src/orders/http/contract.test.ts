import { z } from 'zod'
import { ordersApi } from '../../../test/orders-api.ts'
import * as contract from './contract.ts'

const published: [string, z.ZodType][] = [
  ['Order', contract.order],
  ['OrderList', contract.orderList],
  ['OrderEvent', contract.orderEvent],
  ['OrderEventList', contract.orderEventList],
  ['RefundRequest', contract.refundRequest],
  ['Refund', contract.refund],
  ['RefundList', contract.refundList],
  ['Invoice', contract.invoice],
  ['InvoiceList', contract.invoiceList],
  ['Subscription', contract.subscription],
  ['SubscriptionList', contract.subscriptionList],
  ['CodeRequest', contract.codeRequest],
  ['Failure', contract.failure],
]

test.each(published)('%s in docs/reference/orders-api.yaml is what the code checks', (name, schema) => {
  const { $schema, ...said } = z.toJSONSchema(schema, { io: 'input', reused: 'inline', override: withoutDatePattern })
  expect(ordersApi.components.schemas[name]).toEqual(said)
})

test('no schema of docs/reference/orders-api.yaml is unknown to the code', () => {
  expect(Object.keys(ordersApi.components.schemas).sort()).toEqual(published.map(([name]) => name).sort())
})

/** Its format says the same to people. */
function withoutDatePattern({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern
}
