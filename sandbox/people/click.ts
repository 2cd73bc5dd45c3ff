import { findEphemeral } from '../channels/ephemerals.ts'
import type { AckResult } from '../delivery/envelope.ts'
import { cast } from '../workspace/cast.ts'
import { SandboxError } from '../workspace/errors.ts'
import { nextTs } from '../workspace/ids.ts'
import { asJson, isObject, type JsonObject, objectsOf } from '../workspace/json.ts'
import type { Message } from '../workspace/message.ts'
import { type Channel, type Ephemeral, findMessage } from '../workspace/workspace.ts'
import { appFields, newResponseUrl, newTrigger, type World } from '../world/world.ts'
import { chosenValue } from './inputs.ts'
import { shownChannelName, userFields } from './who.ts'
import { presentIn } from './write.ts'

/** Whether the app took the click in time, and what it said. */
export type ClickResult = AckResult

/**
 * Somebody presses a button, or chooses something, under a message they can see. `seen`: its blocks as they still see
 * them, if the message has changed since.
 */
export function click(
  world: World,
  userId: string,
  channelId: string,
  ts: string,
  actionId: string,
  value?: string | string[],
  seen?: JsonObject[],
): Promise<ClickResult> {
  const { channel } = presentIn(world, userId, channelId)
  const shown = findMessage(world.workspace, channelId, ts) ?? findEphemeral(world, userId, ts)
  if (!shown) throw new SandboxError(`There is no message ${ts} to click on.`)
  const action = actionIn(world, seen ?? shown.blocks ?? [], actionId, value)
  const payload = clickPayload(world, { userId, channel, shown, action })
  return world.delivery.send({ type: 'interactive', payload, acceptsResponse: false })
}

interface Click {
  userId: string
  channel: Channel
  shown: Message | Ephemeral
  action: JsonObject
}

function clickPayload(world: World, { userId, channel, shown, action }: Click): JsonObject {
  const isEphemeral = 'channelId' in shown
  const threadTs = isEphemeral ? shown.threadTs : shown.thread_ts
  const thread = threadTs ? { thread_ts: threadTs } : {}
  return {
    type: 'block_actions',
    user: userFields(world, userId),
    ...appFields(world),
    container: { type: 'message', message_ts: shown.ts, channel_id: channel.id, is_ephemeral: isEphemeral, ...thread },
    trigger_id: newTrigger(world, userId),
    team: { id: cast.teams.acme, domain: 'acme-sandbox' },
    channel: { id: channel.id, name: shownChannelName(channel) },
    ...(isEphemeral ? {} : { message: asJson(shown) }),
    state: { values: {} },
    response_url: newResponseUrl(world, { userId, channelId: channel.id, messageTs: shown.ts, threadTs }),
    actions: [action],
  }
}

/** The action as Slack reports it, made from the real block; fails if there is no such block. */
export function actionIn(world: World, blocks: JsonObject[], actionId: string, value?: string | string[]): JsonObject {
  for (const block of blocks) {
    const elements = [...objectsOf(block.elements), block.accessory, block.element].filter(isObject)
    const element = elements.find((one) => one.action_id === actionId)
    if (element) return actionOf(world, block, element, value)
  }
  throw new SandboxError(
    `There is no button or menu "${actionId}" here. There are: ${actionIds(blocks).join(', ') || 'none'}.`,
  )
}

function actionOf(world: World, block: JsonObject, element: JsonObject, value?: string | string[]): JsonObject {
  const common = {
    action_id: element.action_id,
    block_id: block.block_id,
    type: element.type,
    action_ts: nextTs(world.workspace, world.settings.now()),
  }
  if (element.type !== 'button') return { ...common, ...chosenValue(element, value) }
  const { text, value: carried, style } = element
  return { ...common, text, ...(carried === undefined ? {} : { value: carried }), ...(style ? { style } : {}) }
}

/** Every action_id in these blocks. */
export const actionIds = (blocks: JsonObject[]): string[] =>
  blocks
    .flatMap((block) => [...objectsOf(block.elements), block.accessory, block.element].filter(isObject))
    .flatMap((element) => (typeof element.action_id === 'string' ? [element.action_id] : []))
