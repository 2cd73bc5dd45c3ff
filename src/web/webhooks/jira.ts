import { z } from 'zod'
import type { WorkState } from '../../domain/work-link.ts'
import { momentOf } from './moment-of.ts'
import type { Provider } from './provider.ts'
import { headerOf, isHmacOf } from './signed.ts'

const schema = z.object({
  webhookEvent: z.enum(['jira:issue_created', 'jira:issue_updated']),
  timestamp: z.number().nullish(),
  issue: z.object({
    self: z.string(),
    key: z.string(),
    fields: z.object({
      status: z.object({ statusCategory: z.object({ key: z.string() }) }),
      resolution: z.object({ name: z.string().nullish() }).nullish(),
    }),
  }),
  changelog: z
    .object({ items: z.array(z.object({ field: z.string().nullish(), fromString: z.string().nullish() })) })
    .nullish(),
})

/** Jira signs if the webhook has a secret. https://developer.atlassian.com/cloud/jira/platform/webhooks/ */
export const jira: Provider = {
  isSigned: ({ headers, body }, secret) =>
    isHmacOf(body, secret, headerOf(headers, 'x-hub-signature')?.replace(/^sha256=/, '')),
  deliveryId: (headers) => headerOf(headers, 'x-atlassian-webhook-identifier'),
  read: (payload) => {
    const { data } = schema.safeParse(payload)
    if (!data) return undefined
    const { issue, changelog, timestamp } = data
    const [site = ''] = issue.self.split('/rest/')
    // An issue that moves to another project has another key.
    const moved = changelog?.items.flatMap(({ field, fromString }) => (field === 'Key' && fromString ? fromString : []))
    const addresses = [issue.key, ...(moved ?? [])].map((key) => `${site}/browse/${key}`)
    return { addresses, state: stateOf(issue.fields), at: momentOf(timestamp) }
  },
}

/** Sites may name resolutions as they like; these are Jira's own. */
const notDone = /^(won[’']?t (do|fix)|duplicate|declined|cannot reproduce|incomplete|not a bug|known error)$/i

function stateOf({ status, resolution }: z.infer<typeof schema>['issue']['fields']): WorkState {
  if (status.statusCategory.key !== 'done') return 'open'
  return notDone.test(resolution?.name ?? '') ? 'not planned' : 'completed'
}
