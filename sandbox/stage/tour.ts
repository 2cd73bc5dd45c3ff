import { setTimeout as pause } from 'node:timers/promises'
import { SandboxError } from '../workspace/errors.ts'
import { type JsonObject, objectsOf } from '../workspace/json.ts'
import type { Message } from '../workspace/message.ts'
import type { StageState } from '../workspace/page-state.ts'
import type { TourDeed } from './companies.ts'
import type { Stage } from './stage.ts'

/** The guided tour: people of the cast really do something, and the bot really answers. */
export interface Tour {
  /** Takes the next step. Resolves when all has been said that comes of it, with where to look. */
  next(): Promise<{ places: Place[] }>
  /** Begins again at the first step. What was said stays. */
  again(): void
  state(): StageState['tour']
}

/** Where something can be seen, and by whom. */
export interface Place {
  userId: string
  channelId: string
  threadTs?: string
}

const settleEveryMs = 150
const quietLooks = 2
const mostLooks = 200

/** The tour of whatever company is shown. How far somebody has come is kept with the workspace. */
export function createTour(stage: Stage): Tour {
  let isRunning = false
  const steps = () => stage.company().story.tour
  const done = () => stage.workspace().tour?.done ?? 0

  const take = async (): Promise<{ places: Place[] }> => {
    const step = steps()[done()]
    if (!step) throw new SandboxError('The tour is over.')
    const places: Place[] = []
    for (const deed of step.deeds) places.push(await perform(stage, deed))
    await settled(stage)
    stage.workspace().tour = { ...stage.workspace().tour, done: done() + 1 }
    return { places }
  }

  return {
    next: async () => {
      if (isRunning) throw new SandboxError('The tour is at work on a step.')
      isRunning = true
      stage.tell()
      try {
        return await take()
      } finally {
        isRunning = false
        stage.tell()
      }
    },
    again: () => {
      stage.workspace().tour = { done: 0 }
      stage.tell()
    },
    state: () => ({
      steps: steps().map(({ title, does, see }) => ({ title, does, see })),
      done: done(),
      isRunning,
    }),
  }
}

async function perform(stage: Stage, deed: TourDeed): Promise<Place> {
  if ('writes' in deed) return write(stage, deed)
  if ('presses' in deed) return press(stage, deed)
  return fillIn(stage, deed)
}

async function write(stage: Stage, deed: Extract<TourDeed, { writes: string }>): Promise<Place> {
  const { slack } = stage
  const userId = personOf(stage, deed.as)
  const { about, done = 0 } = stage.workspace().tour ?? {}
  if (deed.in === undefined) {
    if (!about) throw new SandboxError('Nobody has asked anything in the tour yet.')
    await slack.post(userId, about.channelId, deed.writes, { threadTs: about.ts })
    return { userId, channelId: about.channelId, threadTs: about.ts }
  }
  const channelId = idOf({ ...slack.cast.channels, ...slack.cast.dms }, deed.in)
  const { ts } = await slack.post(userId, channelId, deed.writes)
  stage.workspace().tour = { done, about: { channelId, ts } }
  return { userId, channelId, threadTs: ts }
}

/** Waits for the button, since the bot may have to answer first. */
async function press(stage: Stage, { as, presses }: Extract<TourDeed, { presses: string }>): Promise<Place> {
  const { slack } = stage
  const userId = personOf(stage, as)
  const { channelId, message } = await slack.until(() => findOffering(stage, userId, presses))
  const result = await slack.click(userId, channelId, message.ts, presses)
  if (!result.acked) throw new SandboxError('The bot did not answer in time.')
  return { userId, channelId, threadTs: message.thread_ts }
}

async function fillIn(stage: Stage, { as, fills }: Extract<TourDeed, { fills: object }>): Promise<Place> {
  const { slack } = stage
  const userId = personOf(stage, as)
  const view = await slack.until(() => slack.views(userId).find((one) => fits(one, fills)))
  await slack.submit(userId, view.id, fills)
  const channelId = slack.cast.channels.support
  return { userId, channelId }
}

/** The form has inputs of these names; a modal that is still loading has none. */
const fits = (view: JsonObject, fills: Record<string, string>): boolean =>
  Object.keys(fills).every((name) => JSON.stringify(view.blocks ?? []).includes(`"action_id":"${name}"`))

/** In the customer's thread, or on the card of the ticket to which it led. */
function findOffering(
  stage: Stage,
  userId: string,
  actionId: string,
): { channelId: string; message: Message } | undefined {
  const { slack } = stage
  const { about } = stage.workspace().tour ?? {}
  if (!about) return undefined
  const inThread = slack.messages(about.channelId, about.ts)
  const own = inThread.findLast((message) => offers(message, actionId))
  if (own) return { channelId: about.channelId, message: own }
  const ticketId = inThread.map(({ text }) => /TKT-[0-9A-F]{8}/.exec(text)?.[0]).find(Boolean)
  const channelId = slack.cast.channels.support
  const isMember = stage.workspace().channels.some(({ id, members }) => id === channelId && members.includes(userId))
  const card =
    ticketId && isMember
      ? slack
          .messages(channelId)
          .findLast((one) => offers(one, actionId) && JSON.stringify(one.blocks).includes(ticketId))
      : undefined
  return card && { channelId, message: card }
}

const offers = ({ blocks }: Message, actionId: string): boolean =>
  objectsOf(blocks).some((block) => JSON.stringify(block).includes(`"action_id":"${actionId}"`))

/** Until nothing is waiting to be handled or said, and stays so for a moment. */
async function settled(stage: Stage): Promise<void> {
  let quiet = 0
  for (let looks = 0; quiet < quietLooks && looks < mostLooks; looks++) {
    await pause(settleEveryMs)
    const { waiting } = await stage.bot().ask('tally', { messageKeys: [] })
    quiet = waiting === 0 ? quiet + 1 : 0
  }
}

const personOf = ({ slack }: Stage, name: string): string => idOf(slack.cast.users, name)

function idOf(ids: Record<string, string>, name: string): string {
  const id = ids[name]
  if (!id) throw new SandboxError(`There is no ${name} in the sandbox.`)
  return id
}
