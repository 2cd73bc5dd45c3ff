import type { JsonObject } from './json.ts'

/** A message in the shape in which Slack's API returns it. */
export interface Message {
  type: 'message'
  subtype?: string
  user: string
  text: string
  ts: string
  team?: string
  client_msg_id?: string
  bot_id?: string
  app_id?: string
  bot_profile?: JsonObject
  /** Of a bot's post under another name, with another picture. */
  username?: string
  icons?: JsonObject
  blocks?: JsonObject[]
  attachments?: JsonObject[]
  files?: JsonObject[]
  upload?: boolean
  display_as_bot?: boolean
  thread_ts?: string
  parent_user_id?: string
  reply_count?: number
  reply_users_count?: number
  reply_users?: string[]
  latest_reply?: string
  root?: JsonObject
  reactions?: Reaction[]
  edited?: { user: string; ts: string }
  inviter?: string
  hidden?: boolean
  metadata?: JsonObject
}

/** One emoji under a message and who chose it. */
export interface Reaction {
  name: string
  users: string[]
  count: number
}

/** Whether the message is an answer inside a thread, not its first message. */
export const isReply = (message: Message): boolean =>
  message.thread_ts !== undefined && message.thread_ts !== message.ts

/** Counts the replies on the first message of a thread, as Slack shows them there. */
export function countReplies(root: Message, all: Message[]): void {
  const replies = all.filter((message) => message.thread_ts === root.ts && message.ts !== root.ts)
  const authors = [...new Set(replies.map((reply) => reply.user))]
  if (replies.length === 0) {
    forgetReplies(root)
    return
  }
  root.thread_ts = root.ts
  root.reply_count = replies.length
  root.reply_users = authors
  root.reply_users_count = authors.length
  root.latest_reply = replies.at(-1)?.ts
}

function forgetReplies(root: Message): void {
  for (const key of ['thread_ts', 'reply_count', 'reply_users', 'reply_users_count', 'latest_reply'] as const) {
    delete root[key]
  }
}
