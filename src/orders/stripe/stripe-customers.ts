import type { Owner } from '../orders.ts'
import type { AskStripe } from './ask-stripe.ts'
import { customerShape } from './shapes.ts'

/** More than anybody has; each costs a question. */
const mostCustomers = 10

/**
 * The ids of Stripe's customers that an owner is: of that e-mail address, with that account in their metadata, or named by
 * the id itself. What Stripe finds is compared again.
 */
export async function customersOf(
  stripe: AskStripe,
  { accounts }: Owner,
  accountMetadata: string | undefined,
): Promise<string[]> {
  const found = await Promise.all(
    accounts.map(async (account) => {
      if (/^cus_[\w-]+$/.test(account)) return [account]
      if (account.includes('@')) return byEmail(stripe, account)
      return accountMetadata ? byMetadata(stripe, accountMetadata, account) : []
    }),
  )
  return [...new Set(found.flat())].slice(0, mostCustomers)
}

/** Stripe compares capital letters, too, so an address is found as our accounts have it: in small ones. */
async function byEmail(stripe: AskStripe, email: string): Promise<string[]> {
  const some = await stripe.some(customerShape, ({ customers }) => customers.list({ email, limit: mostCustomers }))
  return some.filter((each) => each.email?.toLowerCase() === email).map(({ id }) => id)
}

async function byMetadata(stripe: AskStripe, name: string, account: string): Promise<string[]> {
  const query = `metadata['${name}']:'${account.replace(/['\\]/g, '\\$&')}'`
  const some = await stripe.some(customerShape, ({ customers }) => customers.search({ query, limit: mostCustomers }))
  return some.filter(({ metadata }) => metadata?.[name] === account).map(({ id }) => id)
}
