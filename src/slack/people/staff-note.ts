import type { WebClient } from '@slack/web-api'

/** Something that staff are told in their channel, and are not told again. */
export interface StaffNote {
  /** What it is about: ids and labels by which it is known again. */
  about: Record<string, string>
  kind: `frontdesk_${string}`
  text: string
}

/** Said longer ago, it may be said again. */
const looked = 200

/** Says it, unless it was said already. */
export async function sayOnce(client: WebClient, channel: string, { kind, about, text }: StaffNote): Promise<void> {
  if (await wasSaid(client, channel, { kind, about })) return
  await client.chat.postMessage({ channel, text, metadata: { event_type: kind, event_payload: about } })
}

/** Whether it was said already. */
export async function wasSaid(
  client: WebClient,
  channel: string,
  { kind, about }: Omit<StaffNote, 'text'>,
): Promise<boolean> {
  const { messages = [] } = await client.conversations.history({ channel, limit: looked, include_all_metadata: true })
  return messages.some(({ metadata }) => {
    // Typed without what we put in.
    const payload = (metadata?.event_payload ?? {}) as Record<string, unknown>
    return metadata?.event_type === kind && Object.entries(about).every(([key, value]) => payload[key] === value)
  })
}
