import { z } from 'zod'

const rateLimited = 'app_rate_limited'

const envelopeSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.enum(['hello', 'disconnect']) }),
  z.looseObject({ type: z.enum(['slash_commands', 'interactive']), payload: z.looseObject({}) }),
  z.looseObject({
    type: z.literal('events_api'),
    payload: z.preprocess(withEvent, z.looseObject({ event: z.looseObject({ type: z.string() }) })),
  }),
])

export type SocketEnvelope = z.infer<typeof envelopeSchema>

/** Parses the parts of a socket message that Bolt's client relies on; undefined if it is not an envelope. */
export const readSocketEnvelope = (data: unknown): SocketEnvelope | undefined =>
  envelopeSchema.safeParse(parsed(data)).data

/** The text of an envelope: as it came, unless an event was added. */
export const textOf = (envelope: SocketEnvelope, data: unknown): unknown =>
  envelope.type === 'events_api' && envelope.payload.event.type === rateLimited ? JSON.stringify(envelope) : data

function parsed(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined
  } catch {
    return undefined
  }
}

/** Adds an event to `app_rate_limited`, which has none and would never be acknowledged. */
function withEvent(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null || !('type' in payload)) return payload
  if (payload.type !== rateLimited || ('event' in payload && payload.event)) return payload
  return { ...payload, event: { type: rateLimited } }
}
