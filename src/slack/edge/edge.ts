import type { Logger } from 'pino'
import { outgoing } from '../../base/outgoing.ts'
import type { Company } from '../../company/company.ts'
import type { Db } from '../../db/database.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import type { Waiting } from '../../queue/batches.ts'
import { NotNow } from '../../queue/inbox.ts'
import { createSendFiles } from '../files/send-files.ts'
import { createPresence } from '../people/presence.ts'
import { slackIsAway } from '../people/slack-errors.ts'
import type { ReaderParts } from '../reading/author.ts'
import { createFindMessage } from '../reading/pointed-at.ts'
import { readAsStored } from '../reading/read-as-stored.ts'
import { readHappening } from '../reading/read-happening.ts'
import { createSpeak } from '../saying/speak.ts'
import { createSeen } from '../seen.ts'
import { callTimeoutMs, type Workspace } from '../slack.ts'
import type { SlackSettings } from '../slack-settings.ts'
import { createWhisper } from '../whisper.ts'

export interface EdgeSettings
  extends Pick<SlackSettings, 'slackApiUrl' | 'ticketCommand' | 'proxies'>,
    Pick<ReaderParts, 'customers' | 'workflowRequests'> {
  postIntervalMs: number
}

export interface EdgeParts {
  workspace: Pick<Workspace, 'client' | 'home' | 'people'>
  botToken: string
  db: Db
  company: Company
  /** In the team's language. */
  words: StaffWords
  log: Logger
}

/** Slack updates a message at most once in three seconds; a post is made about every second. */
const cardIntervals = 3

/** What Slack provides to the core: what was written, who wrote it, and a voice. */
export function createEdge(settings: EdgeSettings, { workspace, botToken, db, company, words, log }: EdgeParts) {
  const { client, home, people } = workspace
  const { customers, workflowRequests, slackApiUrl, ticketCommand, proxies, postIntervalMs } = settings
  const reader = { home, people, customers, workflowRequests }
  const read = ({ conversation, entries }: Waiting) =>
    Promise.all(entries.map((entry) => readHappening(reader, conversation, entry))).catch(orNotNow)
  const { nameOf, isStaff, standingOf, servedBy, findChannel, findStaff } = people
  const findMessage = createFindMessage(client, reader)
  const seen = createSeen(client, company.emoji.seen, log)
  return {
    read,
    readAsStored: ({ entries }: Waiting) => entries.map((entry) => readAsStored(entry)),
    nameOf,
    isStaff,
    standingOf,
    servedBy,
    channelNameOf: (channelId: string) => people.channelNameOf(channelId).catch(orNotNow),
    emailOf: (userId: string) => people.emailOf(userId).catch(orNotNow),
    findChannel,
    findStaff,
    findMessage,
    ...(company.duty.presence && createPresence(client, log)),
    seen: seen.mark,
    whisper: createWhisper(client, log),
    patiently: <T>(work: Promise<T>) => work.catch(orNotNow),
    speak: createSpeak({
      client,
      people,
      db,
      words,
      departments: company.departments.map(({ name }) => name),
      hasTeams: company.teams.length > 0,
      command: ticketCommand,
      url: home.url,
      cardIntervalMs: cardIntervals * postIntervalMs,
      read,
      seen,
      sendFiles: createSendFiles({
        client,
        db,
        fetch: outgoing(proxies).fetch,
        botToken,
        slackApiUrl,
        callTimeoutMs,
        log,
      }),
      log,
    }),
  }
}

/** While Slack is unavailable nothing can be read, which is not the message's fault. */
function orNotNow(error: unknown): never {
  const away = slackIsAway(error)
  if (!away) throw error
  const { afterMs, remedy } = away
  throw new NotNow(afterMs, { cause: remedy ? new Error(remedy, { cause: error }) : error })
}
