import { cast } from '../workspace/cast.ts'
import { SandboxError } from '../workspace/errors.ts'
import { nextTs } from '../workspace/ids.ts'
import { asJson, type JsonObject } from '../workspace/json.ts'
import type { Message } from '../workspace/message.ts'
import { type Channel, findMessage, findUser } from '../workspace/workspace.ts'
import { appFields, newResponseUrl, newTrigger, type World } from '../world/world.ts'
import type { ClickResult } from './click.ts'
import { shownChannelName, userFields } from './who.ts'
import { presentIn } from './write.ts'

/** Somebody chooses a shortcut from the menu of a message; only people of our own workspace have it. */
export function chooseShortcut(
  world: World,
  userId: string,
  channelId: string,
  ts: string,
  callbackId: string,
): Promise<ClickResult> {
  const { user, channel } = presentIn(world, userId, channelId)
  if (user.teamId !== cast.teams.acme) throw new SandboxError(`${user.realName} has no such shortcut.`)
  const message = findMessage(world.workspace, channelId, ts)
  if (!message) throw new SandboxError(`There is no message ${ts}.`)
  const payload = shortcutPayload(world, { userId, channel, message, callbackId })
  return world.delivery.send({ type: 'interactive', payload, acceptsResponse: false })
}

/** Somebody chooses a shortcut that belongs to no message. */
export function chooseGlobalShortcut(world: World, userId: string, callbackId: string): Promise<ClickResult> {
  const user = findUser(world.workspace, userId)
  if (user?.teamId !== cast.teams.acme) throw new SandboxError(`${user?.realName ?? userId} has no such shortcut.`)
  const payload = { type: 'shortcut', ...common(world, userId, callbackId) }
  return world.delivery.send({ type: 'interactive', payload, acceptsResponse: false })
}

interface Shortcut {
  userId: string
  channel: Channel
  message: Message
  callbackId: string
}

const shortcutPayload = (world: World, { userId, channel, message, callbackId }: Shortcut): JsonObject => ({
  type: 'message_action',
  ...common(world, userId, callbackId),
  channel: { id: channel.id, name: shownChannelName(channel) },
  response_url: newResponseUrl(world, { userId, channelId: channel.id, threadTs: message.thread_ts }),
  message_ts: message.ts,
  message: asJson(message),
})

const common = (world: World, userId: string, callbackId: string): JsonObject => ({
  ...appFields(world),
  action_ts: nextTs(world.workspace, world.settings.now()),
  team: { id: cast.teams.acme, domain: 'acme-sandbox' },
  user: userFields(world, userId),
  is_enterprise_install: false,
  callback_id: callbackId,
  trigger_id: newTrigger(world, userId),
})
