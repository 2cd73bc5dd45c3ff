import { z } from 'zod'
import { type TicketEvent, ticketEvents } from '../domain/ticket.ts'

/** Somebody elsewhere who is told what happens to tickets. */
export interface Webhook {
  name: string
  url: string
  /** The name of its secret in the environment. */
  secret: string
  events: ReadonlySet<TicketEvent>
  /** Whether what people wrote is told, too. */
  texts: boolean
}

/** What staff note for themselves is told only where somebody asks for it. */
const usualEvents = ticketEvents.filter((event) => event !== 'note')

const address = 'must be an address such as https://ops.acme.example/tickets'
const url = z
  .string(address)
  .trim()
  .max(2000, 'is too long')
  .refine(isAddress, address)
  .refine((typed) => !hasPassword(typed), 'must not contain a password; the receiver checks the signature')

const name = /^\p{L}[\p{L}\p{N} _-]{0,39}$/u
const secret = 'must be the name of a secret in the environment, such as SECRET_OPS'

const webhook = z.strictObject(
  {
    url: url.describe('Where events are sent.'),
    secret: z
      .string(secret)
      .regex(/^SECRET_[A-Z0-9_]{1,60}$/, secret)
      .describe('The name of the secret in the environment that signs them.'),
    events: z
      .array(z.enum(ticketEvents, `must be of: ${ticketEvents.join(', ')}`), 'must be a list of events')
      .min(1, 'is empty')
      .default(usualEvents)
      .transform((events): ReadonlySet<TicketEvent> => new Set(events))
      .describe('Which events. All but notes unless told.'),
    texts: z.boolean('must be true or false').default(false).describe('Whether what people wrote is sent, too.'),
  },
  'must have "url" and "secret" below it',
)

/** The `webhooks` of support.yaml. */
export const webhooksSchema = z
  .record(
    z.string().regex(name, 'must be a name of letters, at most 40'),
    webhook,
    'must have names as keys, each with "url" and "secret"',
  )
  .refine((said) => Object.keys(said).length <= 10, 'has too many')
  .default({})
  .transform((said): Webhook[] => Object.entries(said).map(([key, one]) => ({ name: key, ...one })))

function isAddress(typed: string): boolean {
  return URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol)
}

function hasPassword(typed: string): boolean {
  if (!URL.canParse(typed)) return false
  const { username, password } = new URL(typed)
  return username !== '' || password !== ''
}
