import { tellChanged, tellDeleted, tellPosted } from '../events/message-events.ts'
import { cast } from '../workspace/cast.ts'
import { nextTs } from '../workspace/ids.ts'
import { asJson, type JsonObject } from '../workspace/json.ts'
import { countReplies, isReply, type Message } from '../workspace/message.ts'
import { type Channel, findMessage, messagesIn } from '../workspace/workspace.ts'
import { changed, type World } from '../world/world.ts'

/** A message before Slack gave it a timestamp. */
export type Draft = Omit<Message, 'type' | 'ts' | 'parent_user_id'>

/** Keeps a new message, counts it in its thread and tells the app. */
export function addMessage(world: World, channel: Channel, draft: Draft): Message {
  const { workspace, settings } = world
  const root = findMessage(workspace, channel.id, draft.thread_ts)
  const parent = root ? { parent_user_id: root.user } : {}
  const message: Message = { type: 'message', ...draft, ...parent, ts: nextTs(workspace, settings.now()) }
  const all = messagesIn(workspace, channel.id)
  all.push(message)
  if (root) countReplies(root, all)
  if (root && message.subtype === 'thread_broadcast') message.root = asJson(root)
  tellPosted(world, channel, message)
  changed(world)
  return message
}

/** Changes a message in place and tells the app what it was before. */
export function changeMessage(world: World, channel: Channel, message: Message, change: Partial<Message>): Message {
  const previous = structuredClone(message)
  const editor = message.bot_id ?? message.user
  const seconds = Math.floor(world.settings.now() / 1000)
  Object.assign(message, change, { edited: { user: editor, ts: `${seconds}.000000` } })
  tellChanged(world, channel, message, previous, message.user)
  changed(world)
  return message
}

/** Takes a message away; the start of a thread with replies stays as a tombstone, as in Slack. */
export function deleteMessage(world: World, channel: Channel, message: Message): void {
  const all = messagesIn(world.workspace, channel.id)
  if (message.reply_count) {
    const previous = structuredClone(message)
    makeTombstone(message)
    tellChanged(world, channel, message, previous, previous.user)
  } else {
    all.splice(all.indexOf(message), 1)
    const root = isReply(message) ? findMessage(world.workspace, channel.id, message.thread_ts) : undefined
    if (root) countReplies(root, all)
    tellDeleted(world, channel, message)
  }
  changed(world)
}

function makeTombstone(message: Message): void {
  for (const key of [
    'blocks',
    'files',
    'attachments',
    'metadata',
    'reactions',
    'edited',
    'client_msg_id',
    // Nobody's bot can change it any more.
    'bot_id',
    'app_id',
    'bot_profile',
  ] as const) {
    delete message[key]
  }
  Object.assign(message, { subtype: 'tombstone', text: 'This message was deleted.', user: 'USLACKBOT', hidden: true })
}

/** What every message of the bot says about who wrote it. */
export const botAuthor = (): Pick<Draft, 'user' | 'bot_id' | 'app_id' | 'team' | 'bot_profile'> => ({
  user: cast.bot.userId,
  bot_id: cast.bot.botId,
  app_id: cast.bot.appId,
  team: cast.teams.acme,
  bot_profile: botProfile(),
})

const botProfile = (): JsonObject => ({
  id: cast.bot.botId,
  deleted: false,
  name: cast.bot.name,
  updated: 1_766_422_444,
  app_id: cast.bot.appId,
  user_id: cast.bot.userId,
  icons: { image_36: '', image_48: '', image_72: '' },
  team_id: cast.teams.acme,
})
