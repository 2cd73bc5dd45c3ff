import { blocksToShow, type Content } from '../blocks/message-content.ts'
import { nextTs } from '../workspace/ids.ts'
import type { Ephemeral } from '../workspace/workspace.ts'
import { changed, type World } from '../world/world.ts'

/** Shows something to one person only. */
export function addEphemeral(
  world: World,
  place: Pick<Ephemeral, 'channelId' | 'userId' | 'threadTs' | 'from'>,
  content: Content,
): Ephemeral {
  const ts = nextTs(world.workspace, world.settings.now())
  const ephemeral: Ephemeral = { ...place, ts, text: content.text ?? '', blocks: blocksToShow(content) }
  world.workspace.ephemerals.push(ephemeral)
  changed(world)
  return ephemeral
}

/** Slack itself tells somebody what went wrong. */
export const sayAsSlack = (world: World, userId: string, channelId: string, text: string): Ephemeral =>
  addEphemeral(world, { userId, channelId, from: 'slackbot' }, { text })

/** The message only this person sees, if it is still there. */
export const findEphemeral = (world: World, userId: string, ts: string | undefined): Ephemeral | undefined =>
  world.workspace.ephemerals.find((one) => one.userId === userId && one.ts === ts)

/** Takes such a message away. */
export function dropEphemeral(world: World, ephemeral: Ephemeral): void {
  const { ephemerals } = world.workspace
  ephemerals.splice(ephemerals.indexOf(ephemeral), 1)
  changed(world)
}
