import type { WebClient } from '@slack/web-api'
import { type FileProblem, fileName, largestFileBytes, type StaffFile } from '../../domain/staff-file.ts'
import { readFailure } from '../people/slack-errors.ts'

/** What is in a file; or why it cannot be sent. */
export type Downloaded = { name: string; bytes: Uint8Array<ArrayBuffer> } | { problem: FileProblem }

export interface DownloadParts {
  client: WebClient
  fetch: typeof fetch
  botToken: string
  /** Where Slack is; its token goes nowhere else. */
  slackApiUrl: string
}

const longestMs = 60_000

/** Fetches a file that one of the staff attached. Rejects if it may work later. */
export async function download(parts: DownloadParts, file: StaffFile, by: string): Promise<Downloaded> {
  const known = await infoOf(parts.client, file.id)
  if (!known) return { problem: 'gone' }
  // Only what they chose in the form themselves is theirs to send.
  if (known.user !== by) return { problem: 'not theirs' }
  const { size = 0, mimetype = '', url_private: url = '' } = known
  if (size > largestFileBytes) return { problem: 'too large' }
  if (!isSlacks(url, parts.slackApiUrl)) return { problem: 'unreadable' }
  const headers = { authorization: `Bearer ${parts.botToken}` }
  const response = await parts.fetch(url, { headers, signal: AbortSignal.timeout(longestMs) })
  if (response.status >= 500 || response.status === 429) throw new Error(`HTTP ${response.status}`)
  if (!response.ok) return { problem: 'gone' }
  // Without the scope files:read, Slack answers with a page to sign in.
  const isPage = /^text\/html/i.test(response.headers.get('content-type') ?? '') && !/html/i.test(mimetype)
  const bytes = isPage ? undefined : await readAtMost(response, largestFileBytes)
  if (bytes === 'more') return { problem: 'too large' }
  if (!bytes || bytes.length === 0 || bytes.length !== size) return { problem: 'unreadable' }
  return { name: fileName(known.name ?? file.name), bytes }
}

async function infoOf(client: WebClient, id: string) {
  try {
    return (await client.files.info({ file: id })).file
  } catch (error) {
    const failure = readFailure(error)
    if (failure.kind === 'refused') return undefined
    throw error
  }
}

/** A file may be kept elsewhere; then Slack only links to it. */
function isSlacks(url: string, slackApiUrl: string): boolean {
  const host = URL.canParse(url) ? new URL(url).host : ''
  return host === new URL(slackApiUrl).host || /(^|\.)slack(-gov|-files)?\.com$/.test(host)
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | 'more'> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > most) return 'more'
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
