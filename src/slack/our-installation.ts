import type { AllMiddlewareArgs } from '@slack/bolt'
import type { Home } from './people/people.ts'
import type { StoreParts } from './receiver.ts'

/**
 * Ignores events for other installations. We hold the token of one installation. If both workspaces of a shared channel
 * have installed the app, Slack also sends us the other's events, which we must neither answer nor store.
 */
export const ourEventsOnly = (home: Home, { store, homeOpened, log, ...rest }: StoreParts): StoreParts => ({
  ...rest,
  log,
  homeOpened: (opened) => {
    if (opened.workspaceId === home.teamId) homeOpened(opened)
  },
  store: async (delivery) => {
    if (delivery.workspaceId === home.teamId) return store(delivery)
    log.warn({ workspace: delivery.workspaceId }, 'Ignored an event for another installation')
  },
})

type Acknowledge = () => Promise<void>

/** The same for clicks, commands and modals. Workspaces of our own organization count as ours. */
export const ourActsOnly =
  (home: Home) =>
  async ({ context, next, ack }: AllMiddlewareArgs & { ack?: Acknowledge }): Promise<void> => {
    const isOurs =
      context.teamId === home.teamId || (home.enterpriseId !== undefined && context.enterpriseId === home.enterpriseId)
    await (isOurs ? next() : ack?.())
  }
