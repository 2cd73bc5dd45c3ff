import type { WebClient } from '@slack/web-api'

const metadataType = 'frontdesk_namesake'
/** Said longer ago, it may be said again. */
const looked = 200

/** Tells staff, in their channel, that another one has the name that the settings give. */
export async function postNamesakeNote(client: WebClient, channel: string, other: string): Promise<void> {
  await client.chat.postMessage({
    channel,
    text: `Another channel, <#${other}>, has the name in SUPPORT_CHANNEL now. Tickets stay here. To move them, set SUPPORT_CHANNEL to its id, ${other}, and start Frontdesk again.`,
    metadata: { event_type: metadataType, event_payload: { other } },
  })
}

/** Whether that was told already. */
export async function findNamesakeNote(client: WebClient, channel: string, other: string): Promise<boolean> {
  const { messages = [] } = await client.conversations.history({ channel, limit: looked, include_all_metadata: true })
  return messages.some(({ metadata }) => {
    // Typed without what we put in.
    const payload = metadata?.event_payload as { other?: unknown } | undefined
    return metadata?.event_type === metadataType && payload?.other === other
  })
}
