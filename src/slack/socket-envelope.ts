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

/** Reads what Slack says over a socket, as far as Bolt's client relies on it; undefined when it is no envelope. */
export const readSocketEnvelope = (data: unknown) => envelopeSchema.safeParse(parsed(data)).data

function parsed(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined
  } catch {
    return undefined
  }
}

/** `app_rate_limited` comes without an event inside, and would never be acknowledged: it gets one. */
function withEvent(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null || !('type' in payload)) return payload
  if (payload.type !== rateLimited || ('event' in payload && payload.event)) return payload
  return { ...payload, event: { type: rateLimited } }
}
