import type { AllMiddlewareArgs } from '@slack/bolt'
import type { Home } from './people/people.ts'
import type { StoreParts } from './receiver.ts'

/**
 * We hold the token of one installation. Where the same app is installed in the workspaces on both sides of a shared channel,
 * Slack sends us the other one's deliveries too: what they ask for is not ours to answer, nor to keep.
 */
export const ourEventsOnly = (home: Home, { store, log, ...rest }: StoreParts): StoreParts => ({
  ...rest,
  log,
  store: async (delivery) => {
    if (delivery.workspaceId === home.teamId) return store(delivery)
    log.warn({ workspace: delivery.workspaceId }, 'An event for another installation was ignored')
  },
})

type Acknowledge = () => Promise<void>

/** The same for clicks, commands and modals. Workspaces of our own organisation count as ours. */
export const ourActsOnly =
  (home: Home) =>
  async ({ context, next, ack }: AllMiddlewareArgs & { ack?: Acknowledge }): Promise<void> => {
    const isOurs =
      context.teamId === home.teamId || (home.enterpriseId !== undefined && context.enterpriseId === home.enterpriseId)
    await (isOurs ? next() : ack?.())
  }
