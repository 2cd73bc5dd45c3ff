import { createHmac, randomUUID } from 'node:crypto'

/*
 * What GitHub, GitLab, Linear and Jira send about issues, in the shape of their documentation and shortened where nothing
 * depends on it. All names are made up.
 */

export const webhookSecrets = {
  github: 'github-secret-of-the-tests',
  gitlab: 'gitlab-token-of-the-tests',
  linear: 'linear-secret-of-the-tests',
  jira: 'jira-secret-of-the-tests',
}
export type ProviderName = keyof typeof webhookSecrets

/** A request as a provider makes it. */
export interface WebhookRequest {
  path: string
  headers: Record<string, string>
  body: string
}

const hmac = (secret: string, body: string) => createHmac('sha256', secret).update(body).digest('hex')

/** Signs a payload as its provider does. */
export function webhookOf(
  provider: ProviderName,
  payload: unknown,
  { secret = webhookSecrets[provider], id = randomUUID() as string } = {},
): WebhookRequest {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const signed = {
    github: {
      'x-github-delivery': id,
      'x-github-event': 'issues',
      'x-hub-signature-256': `sha256=${hmac(secret, body)}`,
    },
    gitlab: { 'idempotency-key': id, 'x-gitlab-event': 'Issue Hook', 'x-gitlab-token': secret },
    linear: { 'linear-delivery': id, 'linear-event': 'Issue', 'linear-signature': hmac(secret, body) },
    jira: { 'x-atlassian-webhook-identifier': id, 'x-hub-signature': `sha256=${hmac(secret, body)}` },
  }
  const headers = { 'content-type': 'application/json; charset=utf-8', ...signed[provider] }
  return { path: `/webhooks/${provider}`, headers, body }
}

const octo = { login: 'octo', id: 1, type: 'User' }
const repository = { id: 9, name: 'api', full_name: 'acme/api', private: true, html_url: 'https://github.com/acme/api' }

interface Work {
  number?: number
  at?: string
}

export const githubIssue = (
  action: string,
  reason: string | null,
  { number = 12, at = '2026-03-02T09:00:00Z' }: Work = {},
) => ({
  action,
  issue: {
    url: `https://api.github.com/repos/acme/api/issues/${number}`,
    html_url: `https://github.com/acme/api/issues/${number}`,
    id: 100 + number,
    number,
    title: 'The export fails',
    user: octo,
    labels: [],
    state: action === 'closed' ? 'closed' : 'open',
    locked: false,
    comments: 2,
    created_at: '2026-03-01T09:00:00Z',
    updated_at: at,
    closed_at: action === 'closed' ? at : null,
    body: 'Some words about it',
    state_reason: reason,
  },
  repository,
  sender: octo,
})

export const githubPull = (merged: boolean, { number = 13, at = '2026-03-02T09:00:00Z' }: Work = {}) => ({
  action: 'closed',
  number,
  pull_request: {
    html_url: `https://github.com/acme/api/pull/${number}`,
    id: 200 + number,
    number,
    state: 'closed',
    title: 'Mend the export',
    user: octo,
    updated_at: at,
    closed_at: at,
    merged_at: merged ? at : null,
    merged,
    draft: false,
    head: { ref: 'mend', sha: 'abc' },
    base: { ref: 'main', sha: 'def' },
  },
  repository,
  sender: octo,
})

/** Somebody wrote below an issue; its state there may be the one before. */
export const githubComment = () => ({
  ...githubIssue('closed', 'completed'),
  action: 'created',
  comment: { id: 1, body: 'Closed', user: octo },
})

export const gitlabEvent = (
  kind: 'issue' | 'merge_request' | 'work_item',
  state: string,
  { number = 3, at = '2026-03-02 09:00:00 UTC', host = 'gitlab.com' }: Work & { host?: string } = {},
) => ({
  object_kind: kind,
  event_type: kind,
  user: { id: 1, name: 'Octo', username: 'octo' },
  project: { id: 1, name: 'web', web_url: `https://${host}/acme/web`, path_with_namespace: 'acme/web' },
  object_attributes: {
    id: 301,
    iid: number,
    title: 'The export fails',
    state,
    action: state === 'closed' ? 'close' : 'update',
    created_at: '2026-03-01 09:00:00 UTC',
    updated_at: at,
    url: `https://${host}/acme/web/-/${kind === 'merge_request' ? 'merge_requests' : kind === 'issue' ? 'issues' : 'work_items'}/${number}`,
  },
  changes: { state_id: { previous: 1, current: 2 } },
})

export const linearIssue = (
  type: string,
  { number = 9, at = '2026-03-02T09:00:00.000Z', before = [] as string[] } = {},
) => ({
  action: 'update',
  type: 'Issue',
  actor: { id: 'b5ea5f1f-8adc-4f52-b4bd-ab4e84cf51ba', type: 'user', name: 'Octo' },
  createdAt: at,
  organizationId: '59e7a9b4-5dd1-4f5c-94b9-a2f4d7e5a1d2',
  webhookTimestamp: 1772442000000,
  webhookId: '000042e3-d123-4980-b49f-8e140eef9329',
  url: `https://linear.app/acme/issue/ENG-${number}/the-export-fails`,
  data: {
    id: '2174add1-f7c8-44e3-bbf3-2d60b5ea8bc9',
    identifier: `ENG-${number}`,
    number,
    title: 'The export fails',
    createdAt: '2026-03-01T09:00:00.000Z',
    updatedAt: at,
    previousIdentifiers: before,
    state: { id: 's1', color: '#5e6ad2', name: 'Whatever it is called', type },
    team: { id: 't1', key: 'ENG', name: 'Engineering' },
  },
  updatedFrom: { updatedAt: '2026-03-01T09:00:00.000Z', stateId: 's0' },
})

export const jiraIssue = (
  category: string,
  resolution: string | null,
  { key = 'OPS-4', at = 1772442000000, site = 'https://acme.atlassian.net', movedFrom = '' } = {},
) => ({
  timestamp: at,
  webhookEvent: 'jira:issue_updated',
  issue_event_type_name: 'issue_generic',
  user: { accountId: '5b10a2844c20165700ede21g', displayName: 'Octo' },
  issue: {
    id: '10004',
    self: `${site}/rest/api/2/10004`,
    key,
    fields: {
      summary: 'The export fails',
      resolution: resolution && { self: `${site}/rest/api/2/resolution/10000`, id: '10000', name: resolution },
      status: {
        self: `${site}/rest/api/2/status/10001`,
        name: 'Erledigt',
        id: '10001',
        statusCategory: { id: 3, key: category, colorName: 'green', name: 'Done' },
      },
    },
  },
  changelog: {
    id: '10100',
    items: [
      movedFrom
        ? { field: 'Key', fieldtype: 'jira', from: '', fromString: movedFrom, to: '', toString: key }
        : { field: 'status', fieldtype: 'jira', from: '10000', fromString: 'To Do', to: '10001', toString: 'Done' },
    ],
  },
})
