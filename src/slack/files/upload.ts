import type { WebClient } from '@slack/web-api'

const longestMs = 60_000

/** Gives Slack the bytes of a file. Resolves with its id; it is no file until it is completed. */
export async function upload(
  { client, fetch: post }: { client: WebClient; fetch: typeof fetch },
  { name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<string> {
  const { file_id, upload_url } = await client.files.getUploadURLExternal({ filename: name, length: bytes.length })
  if (!file_id || !upload_url) throw new Error('Slack names no place for a file')
  const headers = { 'content-type': 'application/octet-stream' }
  const signal = AbortSignal.timeout(longestMs)
  const { ok, status } = await post(upload_url, { method: 'POST', headers, body: bytes, signal })
  if (!ok) throw new Error(`Slack did not take a file: HTTP ${status}`)
  return file_id
}
