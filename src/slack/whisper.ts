import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { escapeSlack } from './text/mrkdwn.ts'

/** Tells one person something in a channel that nobody else sees. It is a courtesy, so it may fail. */
export const createWhisper =
  (client: WebClient, log: Logger) =>
  async (user: string, channel: string, text: string): Promise<void> => {
    try {
      await client.chat.postEphemeral({ channel, user, text: escapeSlack(text) })
    } catch (err) {
      log.debug({ err }, 'A person could not be told privately')
    }
  }
