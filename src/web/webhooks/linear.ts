import { z } from 'zod'
import type { WorkState } from '../../domain/work-link.ts'
import { momentOf } from './moment-of.ts'
import type { Provider } from './provider.ts'
import { headerOf, isHmacOf } from './signed.ts'

const schema = z.object({
  type: z.literal('Issue'),
  action: z.enum(['create', 'update']),
  url: z.string().nullish(),
  data: z.object({
    url: z.string().nullish(),
    updatedAt: z.string().nullish(),
    previousIdentifiers: z.array(z.string()).max(50).nullish(),
    state: z.object({ type: z.string() }),
  }),
})

/** https://linear.app/developers/webhooks */
export const linear: Provider = {
  isSigned: ({ headers, body }, secret) => isHmacOf(body, secret, headerOf(headers, 'linear-signature')),
  deliveryId: (headers) => headerOf(headers, 'linear-delivery'),
  read: (payload) => {
    const { data } = schema.safeParse(payload)
    const address = data?.url ?? data?.data.url
    if (!data || !address) return undefined
    const { previousIdentifiers, state, updatedAt } = data.data
    const former = (previousIdentifiers ?? []).map((id) => address.replace(/\/issue\/.*$/, `/issue/${id}`))
    return { addresses: [address, ...former], state: stateOf(state.type), at: momentOf(updatedAt) }
  },
}

function stateOf(type: string): WorkState {
  if (type === 'completed') return 'completed'
  return type === 'canceled' || type === 'duplicate' ? 'not planned' : 'open'
}
