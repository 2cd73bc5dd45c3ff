import type { AllMiddlewareArgs } from '@slack/bolt'
import type { Logger } from 'pino'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { escapeSlack } from '../text/mrkdwn.ts'

type Respond = (message: { text: string; response_type: 'ephemeral'; replace_original: false }) => Promise<unknown>

/** Privately tells the person who clicked or typed what went wrong. Bugs go only to the log. */
export const errorsInWords =
  (log: Logger, { errors }: StaffWords) =>
  async (args: AllMiddlewareArgs & { respond?: Respond }): Promise<void> => {
    try {
      await args.next()
    } catch (error) {
      if (!(error instanceof SupportError)) log.error({ err: error }, 'A listener failed')
      const text = error instanceof SupportError ? escapeSlack(error.message) : errors.failed
      await args.respond?.({ text, response_type: 'ephemeral', replace_original: false })
    }
  }
