import { keep, kept } from './dom.js'
import { state } from './state.js'

const seen = kept('seen', { '': String(Date.now() / 1000) })
keep('seen', seen)

const keyOf = (userId, channelId) => `${userId} ${channelId}`
const newest = (channelId) => state.messages[channelId]?.at(-1)?.ts ?? '0'

/** Whether somebody else wrote there since this person last looked. */
export function hasUnread(userId, channelId) {
  const since = seen[keyOf(userId, channelId)] ?? seen['']
  return (state.messages[channelId] ?? []).some((message) => message.ts > since && message.user !== userId)
}

/** This person looks at the conversation now. */
export function markSeen(userId, channelId) {
  const key = keyOf(userId, channelId)
  if (document.hidden || seen[key] === newest(channelId)) return
  seen[key] = newest(channelId)
  keep('seen', seen)
}
