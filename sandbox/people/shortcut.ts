import { cast } from '../workspace/cast.ts'
import { SandboxError } from '../workspace/errors.ts'
import { nextTs } from '../workspace/ids.ts'
import { asJson, type JsonObject } from '../workspace/json.ts'
import type { Message } from '../workspace/message.ts'
import { type Channel, findMessage } from '../workspace/workspace.ts'
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

interface Shortcut {
  userId: string
  channel: Channel
  message: Message
  callbackId: string
}

const shortcutPayload = (world: World, { userId, channel, message, callbackId }: Shortcut): JsonObject => ({
  type: 'message_action',
  ...appFields(world),
  action_ts: nextTs(world.workspace, world.settings.now()),
  team: { id: cast.teams.acme, domain: 'acme-sandbox' },
  user: userFields(world, userId),
  channel: { id: channel.id, name: shownChannelName(channel) },
  is_enterprise_install: false,
  callback_id: callbackId,
  trigger_id: newTrigger(world, userId),
  response_url: newResponseUrl(world, { userId, channelId: channel.id, threadTs: message.thread_ts }),
  message_ts: message.ts,
  message: asJson(message),
})
