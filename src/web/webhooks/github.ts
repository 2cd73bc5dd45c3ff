import { z } from 'zod'
import type { WorkState } from '../../domain/work-link.ts'
import { momentOf } from './moment-of.ts'
import type { Provider } from './provider.ts'
import { headerOf, isHmacOf } from './signed.ts'

const common = { html_url: z.string(), state: z.enum(['open', 'closed']), updated_at: z.string().nullish() }
const schema = z.union([
  z.object({ pull_request: z.object({ ...common, merged: z.boolean().nullish(), merged_at: z.string().nullish() }) }),
  // Comments name their issue, too, and perhaps its state before.
  z.object({ issue: z.object({ ...common, state_reason: z.string().nullish() }), comment: z.never().optional() }),
])

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads */
export const github: Provider = {
  isSigned: ({ headers, body }, secret) =>
    isHmacOf(body, secret, headerOf(headers, 'x-hub-signature-256')?.replace(/^sha256=/, '')),
  deliveryId: (headers) => headerOf(headers, 'x-github-delivery'),
  read: (payload) => {
    const { data } = schema.safeParse(payload)
    if (!data) return undefined
    const { html_url: address, updated_at: at } = 'issue' in data ? data.issue : data.pull_request
    return { addresses: [address], state: stateOf(data), at: momentOf(at) }
  },
}

function stateOf(data: z.infer<typeof schema>): WorkState {
  if ('pull_request' in data) {
    const { state, merged, merged_at: mergedAt } = data.pull_request
    if (state === 'open') return 'open'
    return merged || mergedAt ? 'merged' : 'closed'
  }
  const { state, state_reason: reason } = data.issue
  if (state === 'open') return 'open'
  return reason === 'not_planned' || reason === 'duplicate' ? 'not planned' : 'completed'
}
