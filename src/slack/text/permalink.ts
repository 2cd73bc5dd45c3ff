/** The message to which a link leads, as Slack copies it; undefined if it is no such link. */
export function readPermalink(text: string): { channelId: string; ts: string } | undefined {
  const [, channelId, seconds, micros] = /\/archives\/([CDG][A-Z0-9_]+)\/p(\d{10,})(\d{6})(?!\d)/.exec(text) ?? []
  return channelId && seconds && micros ? { channelId, ts: `${seconds}.${micros}` } : undefined
}
