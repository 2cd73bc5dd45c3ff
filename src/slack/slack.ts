import { METHODS } from 'node:http'
import { App, type BlockAction, type ButtonAction, type Receiver, type StaticSelectAction } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Cache } from '../base/cache.ts'
import { outgoing } from '../base/outgoing.ts'
import type { Routes } from '../base/routes.ts'
import type { SavedReplies } from '../company/saved-replies.ts'
import type { Db } from '../db/database.ts'
import type { ArticleDesk } from '../desk/article-desk.ts'
import type { Desk } from '../desk/desk.ts'
import type { IncidentDesk } from '../desk/incident-desk.ts'
import type { PointedAt } from '../desk/pointed-at.ts'
import { SupportError } from '../domain/errors.ts'
import type { Team } from '../domain/team.ts'
import type { Watch } from '../domain/watched.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { discardDraftAction, draftAction, draftView, editDraftAction, trialView } from './blocks/draft-views.ts'
import { goOffDutyAction, goOnDutyAction } from './blocks/duty.ts'
import { makeTicketAction, notARequestAction } from './blocks/possible-request.ts'
import { listThreadsAction, sayCorrectionAction } from './blocks/recall-note.ts'
import { pageAction } from './blocks/ticket-lists.ts'
import { helpedAction, notQuiteAction, personAction } from './blocks/verdict.ts'
import { wrongIntentAction } from './blocks/wrong-intent.ts'
import { boltLogger, webClientLogger } from './bolt-logger.ts'
import { createHttpReceiver } from './http-receiver.ts'
import { answerJudged } from './listeners/answer-judged.ts'
import {
  discardDraftClicked,
  draftClicked,
  draftSubmitted,
  editDraftClicked,
  trialSubmitted,
} from './listeners/article-drafts.ts'
import { dutyClicked } from './listeners/duty.ts'
import { errorsInWords } from './listeners/errors-in-words.ts'
import { showHome } from './listeners/home-opened.ts'
import { pageTurned } from './listeners/page-turned.ts'
import { listThreadsClicked, sayCorrectionClicked } from './listeners/recall-clicked.ts'
import { makeTicketClicked, notARequestClicked } from './listeners/request-decided.ts'
import { ticketCommand } from './listeners/ticket-command.ts'
import { wrongIntentChosen } from './listeners/wrong-intent-chosen.ts'
import { ourActsOnly, ourEventsOnly } from './our-installation.ts'
import { type ChannelWatch, createChannelWatch } from './people/channel-watch.ts'
import { createPeople, type Home, type People } from './people/people.ts'
import { readFailure, type SlackFailure } from './people/slack-errors.ts'
import { createSupportChannel, type SupportChannel } from './people/support-channel.ts'
import { createTeamChannels } from './people/team-channels.ts'
import { type StoreParts, storingFirst } from './receiver.ts'
import { registerActions } from './register-actions.ts'
import { registerCustomerActs } from './register-customer-acts.ts'
import { registerIncidents } from './register-incidents.ts'
import { registerShortcuts } from './register-shortcuts.ts'
import { registerTicketActs } from './register-ticket-acts.ts'
import type { SlackConnection, SlackSettings } from './slack-settings.ts'
import { createSocketReceiver } from './socket-receiver.ts'
import { watchedFetch } from './watched-fetch.ts'
import { webApiFetch } from './web-api-fetch.ts'

/** A connected workspace, before anything is listened to. */
export interface Workspace {
  client: WebClient
  home: Home
  /** Whether the app may read and write files, so that staff can attach some to a reply. */
  sendsFiles: boolean
  /** What the app may do. */
  scopes: string[]
  people: People
  supportChannel: SupportChannel
  channelWatch: ChannelWatch
}

type Connected = Exclude<SlackConnection, { mode: 'none' }>

/** The timeout of Web API calls. A post that begins under a lease at least this long ends within the lease. */
export const callTimeoutMs = 10_000

interface ConnectParts {
  cache: Cache
  db: Db
  /** The company's teams with channels of their own. */
  teams: Team[]
  /** In the team's language. */
  words: StaffWords
  watch?: Watch
  log: Logger
}

/** Checks the token and finds its workspace. Throws `SupportError('bad_settings')` if Slack refuses it. */
export async function connectWorkspace(
  config: SlackSettings,
  slack: Connected,
  { cache, db, teams, words, watch, log }: ConnectParts,
): Promise<Workspace> {
  const client = new WebClient(slack.botToken, clientOptions(config, log, watch))
  const { sendsFiles, scopes, ...home } = await readHome(client)
  if (!sendsFiles) log.warn('Staff cannot attach files to replies: add the scope files:write (manifest.yml)')
  const setting = config.supportChannel
  const workspaceId = home.teamId
  const usual = createSupportChannel({ client, db, cache, workspaceId, setting, words, log })
  const ticketChannels = createTeamChannels({
    client,
    cache,
    workspaceId,
    teams,
    usual,
    words,
    log,
  })
  const { botUserId } = home
  const channelWatch = createChannelWatch({ client, db, workspaceId, botUserId, setting, channel: usual, words, log })
  const forget = async () => {
    await ticketChannels.forget()
    channelWatch.soon()
  }
  const moved = async (from: string, to: string) => {
    await usual.moved(from, to)
    await forget()
  }
  const supportChannel = { ...usual, moved, forget }
  const channels = { ...ticketChannels, forget }
  const people = createPeople({ client, home, cache, supportChannel, ticketChannels: channels, words: words.names })
  return { client, home, sendsFiles, scopes, people, supportChannel, channelWatch }
}

/** Bolt's default retries for half an hour and blocks all other calls meanwhile. Here the outbox retries. */
const clientOptions = (config: SlackSettings, log: Logger, watch: Watch | undefined) => ({
  slackApiUrl: config.slackApiUrl,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: callTimeoutMs,
  fetch: watchedFetch(webApiFetch(outgoing(config.proxies)), watch),
  logger: webClientLogger(log),
})

async function readHome(client: WebClient): Promise<Home & Pick<Workspace, 'sendsFiles' | 'scopes'>> {
  try {
    const { team_id, team, url, user_id, bot_id, enterprise_id, response_metadata } = await client.auth.test()
    const scopes = response_metadata?.scopes ?? []
    if (!team_id || !user_id || !bot_id) throw new Error('auth.test names no team, user or bot')
    return {
      teamId: team_id,
      teamName: team ?? team_id,
      url,
      botUserId: user_id,
      botId: bot_id,
      enterpriseId: enterprise_id,
      scopes,
      sendsFiles: scopes.includes('files:write') && scopes.includes('files:read'),
    }
  } catch (error) {
    const failure = readFailure(error)
    if (failure.kind === 'rate limited' || failure.kind === 'unknown')
      throw new SupportError('bad_settings', cannotReach(failure, error), { cause: error })
    throw new SupportError(
      'bad_settings',
      `Slack refuses SLACK_BOT_TOKEN (${failure.error}). Copy it again from OAuth & Permissions → Bot User OAuth Token.`,
      { cause: error },
    )
  }
}

/** The innermost cause has the reason; the outer errors only say that a request failed. */
function cannotReach(failure: SlackFailure, error: unknown): string {
  const reason = reasonOf(error)
  const said = failure.kind === 'unknown' ? (reason ?? failure.error) : failure.kind
  const remedy = /certificate|issuer/i.test(said)
    ? 'If your network has a certificate authority of its own, set NODE_EXTRA_CA_CERTS=/path/to/ca.pem in the environment'
    : 'Check the network, HTTPS_PROXY if there is a proxy in it, and SLACK_API_URL'
  return `Slack cannot be reached: ${said}. ${remedy}, and restart Frontdesk.`
}

function reasonOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const { original, cause, message } = error as { original?: unknown; cause?: unknown; message?: string }
  return reasonOf(original ?? cause) ?? (message || undefined)
}

export interface ListenParts {
  config: SlackSettings
  slack: Connected
  workspace: Workspace
  desk: Desk
  articles: ArticleDesk
  incidents: IncidentDesk
  /** Reads the company's saved replies, as they are now. */
  savedReplies(): Promise<SavedReplies>
  /** In the team's language. */
  words: StaffWords
  timeZone: string
  now(): Date
  /** A message that one of the staff points at. */
  findMessage(channelId: string, ts: string): Promise<PointedAt | undefined>
  deliveries: Omit<StoreParts, 'homeOpened'>
  routes: Routes
  watch?: Watch
  log: Logger
}

/** The Bolt app with all its listeners; call `start` on it. `hears` tells whether Slack's events reach it. */
export function createSlackApp(parts: ListenParts) {
  const { config, slack, workspace, desk, articles, incidents, words, timeZone, now, deliveries, routes, log } = parts
  const { home, people, sendsFiles } = workspace
  const { savedReplies } = parts
  const { receiver, hears } = createReceiver(config, slack, routes, log)
  const command = config.ticketCommand
  const homeOpened = showHome({ client: workspace.client, desk, home, people, words, command, now, log })
  const app = new App({
    receiver: storingFirst(receiver, ourEventsOnly(home, { ...deliveries, homeOpened })),
    authorize: async () => ({ botToken: slack.botToken, botId: home.botId, botUserId: home.botUserId }),
    clientOptions: clientOptions(config, log, parts.watch),
    convoStore: false,
    logger: boltLogger(log),
  })
  app.use(ourActsOnly(home))
  app.use(errorsInWords(log, words))
  const { findMessage } = parts
  const commands = {
    desk,
    articles,
    incidents,
    savedReplies,
    home,
    people,
    findMessage,
    sendsFiles,
    words,
    timeZone,
    now,
  }
  app.command(command, ticketCommand(commands))
  app.action<BlockAction<ButtonAction>>(pageAction, pageTurned(commands, command))
  registerTicketActs(app, { desk, savedReplies, home, people, sendsFiles, words, timeZone, now })
  registerActions(app, { desk, home, words })
  registerIncidents(app, { incidents, home, words })
  registerShortcuts(app, { desk, home, words, findMessage, sendsFiles })
  app.action<BlockAction<ButtonAction>>(makeTicketAction, makeTicketClicked(desk, words))
  app.action<BlockAction<ButtonAction>>(notARequestAction, notARequestClicked(desk, words))
  app.action<BlockAction<StaticSelectAction>>(wrongIntentAction, wrongIntentChosen(desk, words))
  app.action<BlockAction<ButtonAction>>(helpedAction, answerJudged(desk, home, 'helped'))
  app.action<BlockAction<ButtonAction>>(notQuiteAction, answerJudged(desk, home, 'not quite'))
  app.action<BlockAction<ButtonAction>>(personAction, answerJudged(desk, home, 'wants a person'))
  registerCustomerActs(app, { desk, home })
  app.action<BlockAction<ButtonAction>>(draftAction, draftClicked(articles, words))
  app.action<BlockAction<ButtonAction>>(editDraftAction, editDraftClicked(articles, words))
  app.action<BlockAction<ButtonAction>>(discardDraftAction, discardDraftClicked(articles, words))
  app.action<BlockAction<ButtonAction>>(listThreadsAction, listThreadsClicked(articles, words))
  app.action<BlockAction<ButtonAction>>(sayCorrectionAction, sayCorrectionClicked(articles, words))
  const duty = { desk, home, redraw: homeOpened }
  app.action<BlockAction<ButtonAction>>(goOnDutyAction, dutyClicked('goOnDuty', duty))
  app.action<BlockAction<ButtonAction>>(goOffDutyAction, dutyClicked('goOffDuty', duty))
  app.action('open_thread', async ({ ack }) => ack())
  app.view(draftView, draftSubmitted(articles, home, words))
  app.view(trialView, trialSubmitted(articles, home, words))
  return { app, hears }
}

function createReceiver(
  config: SlackSettings,
  slack: Connected,
  routes: Routes,
  log: Logger,
): { receiver: Receiver; hears(): boolean } {
  const logger = boltLogger(log)
  if (slack.mode === 'socket')
    return createSocketReceiver(
      {
        appToken: slack.appToken,
        dispatcher: outgoing(config.proxies).dispatcher,
        logger,
        // With the default backoff, an hour's outage would be followed by another quarter of an hour without events.
        installerOptions: {
          clientOptions: {
            slackApiUrl: config.slackApiUrl,
            retryConfig: { forever: true, minTimeout: 1000, maxTimeout: 15_000 },
            timeout: callTimeoutMs,
          },
        },
      },
      log,
    )
  const customRoutes = Object.entries(routes).map(([path, handler]) => ({ path, method: METHODS, handler }))
  const receiver = createHttpReceiver({ signingSecret: slack.signingSecret, port: config.port, customRoutes, logger })
  return { receiver, hears: () => true }
}
