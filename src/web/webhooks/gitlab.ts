import { z } from 'zod'
import type { WorkState } from '../../domain/work-link.ts'
import { momentOf } from './moment-of.ts'
import type { Provider } from './provider.ts'
import { headerOf, isSameSecret } from './signed.ts'

const schema = z.object({
  object_kind: z.enum(['issue', 'work_item', 'merge_request']),
  object_attributes: z.object({ url: z.string(), state: z.string(), updated_at: z.string().nullish() }),
})

/** GitLab sends the secret itself. https://docs.gitlab.com/user/project/integrations/webhook_events/ */
export const gitlab: Provider = {
  isSigned: ({ headers }, secret) => isSameSecret(secret, headerOf(headers, 'x-gitlab-token')),
  // X-Gitlab-Event-UUID is shared by what one event leads to; this is of one delivery and its retries.
  deliveryId: (headers) => headerOf(headers, 'idempotency-key'),
  read: (payload) => {
    const { data } = schema.safeParse(payload)
    const state = data && stateOf(data.object_kind, data.object_attributes.state)
    if (!state) return undefined
    const { url, updated_at: at } = data.object_attributes
    return { addresses: [url], state, at: momentOf(at) }
  },
}

function stateOf(kind: string, state: string): WorkState | undefined {
  if (state === 'opened' || state === 'locked') return 'open'
  if (state === 'merged') return 'merged'
  if (state !== 'closed') return undefined
  return kind === 'merge_request' ? 'closed' : 'completed'
}
