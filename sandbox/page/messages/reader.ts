import type { Message } from '../../workspace/message.ts'
import { state } from '../base/state.ts'

/** A message as it is shown; `only`: to this person alone. */
export interface Shown extends Message {
  only?: boolean
}

/** Who looks at which conversation, and what they can do there. */
export interface Reader {
  userId: string
  channelId: string
  /** The thread that is open beside the conversation. */
  threadTs?: string
  /** The first message that was new when they came here. */
  newTs?: string
  /** A message to which a link led. */
  lookTs?: string
  openThread(ts: string): void
}

/** How a list of messages is drawn. */
export interface Listing extends Reader {
  /** A thread of its own, or replies below their message. */
  inThread: boolean
  repliesTo(message: Shown): Shown[]
}

const botId = (): string => state.users.find((user) => user.botId)?.id ?? ''

/** All messages of the conversation. */
export const messagesOf = ({ channelId }: Reader): Message[] => state.messages[channelId] ?? []

/** What only this person sees in the conversation, or in one of its threads. */
export const privately = ({ userId, channelId }: Reader, threadTs: string | undefined): Shown[] =>
  state.ephemerals
    .filter((one) => one.userId === userId && one.channelId === channelId && one.threadTs === threadTs)
    .map(({ ts, text, blocks, from }) => ({
      ...{ type: 'message', only: true, ts, text, blocks },
      user: from === 'bot' ? botId() : 'USLACKBOT',
    }))
