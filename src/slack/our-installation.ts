import type { AllMiddlewareArgs } from '@slack/bolt'
import { z } from 'zod'
import type { Home } from './people/people.ts'
import type { StoreParts } from './receiver.ts'

/**
 * Ignores events for other installations. We hold the token of one installation. If both workspaces of a shared channel
 * have installed the app, Slack also sends us the other's events, which we must neither answer nor store.
 */
export const ourEventsOnly = (home: Home, { store, homeOpened, memberLeft, log, ...rest }: StoreParts): StoreParts => ({
  ...rest,
  log,
  homeOpened: (opened) => {
    if (opened.workspaceId === home.teamId) homeOpened(opened)
  },
  memberLeft: async (left) => {
    if (left.workspaceId === home.teamId) await memberLeft(left)
  },
  store: async (delivery) => {
    if (delivery.workspaceId === home.teamId) return store(delivery)
    log.warn({ workspace: delivery.workspaceId }, 'Ignored an event for another installation')
  },
})

type Acknowledge = () => Promise<void>

/**
 * The same for clicks, commands and modals. Workspaces of our own organization count as ours, and so does a press on a
 * post of ours: nobody documents whose team Slack names when somebody of another workspace presses. From here on `team`
 * is the installation.
 */
export const ourActsOnly =
  (home: Home) =>
  async ({ context, body, next, ack }: AllMiddlewareArgs & { ack?: Acknowledge; body?: unknown }): Promise<void> => {
    const isOrg = home.enterpriseId !== undefined && context.enterpriseId === home.enterpriseId
    const isOurs = context.teamId === home.teamId || isOrg || isOnOurPost(body, home)
    if (!isOurs) return void (await ack?.())
    if (isPress(body)) body.team = { ...body.team, id: home.teamId }
    await next()
  }

const onPost = z.object({ type: z.literal('block_actions'), message: z.object({ bot_id: z.string() }) })

const isOnOurPost = (body: unknown, { botId }: Home): boolean => onPost.safeParse(body).data?.message.bot_id === botId

const isPress = (body: unknown): body is { team?: object | null } =>
  typeof body === 'object' && body !== null && 'type' in body && body.type === 'block_actions'
