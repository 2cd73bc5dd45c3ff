import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Desk } from '../../desk/desk.ts'
import type { HomeView } from '../../desk/list-acts.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { speaks } from '../../languages/languages.ts'
import { customerHome, staffHome } from '../blocks/home-tab.ts'
import type { Home, People } from '../people/people.ts'

interface HomeParts {
  client: WebClient
  desk: Desk
  home: Home
  people: Pick<People, 'findProfile'>
  /** In the team's language. */
  words: StaffWords
  command: string
  now(): Date
  log: Logger
}

/** Somebody opened the bot's home tab: draws it. Who may see what is the desk's to say. If Slack refuses, it stays as it was. */
export const showHome =
  (parts: HomeParts) =>
  ({ userId }: { userId: string }): void => {
    const { client, log } = parts
    const show = async () => client.views.publish({ user_id: userId, view: await drawHome(parts, userId) })
    show().catch((error: unknown) => log.warn({ err: error }, 'A home tab could not be drawn'))
  }

async function drawHome(parts: HomeParts, userId: string) {
  const { desk, home, words, command, now } = parts
  const view = await desk.home({ workspaceId: home.teamId, userId })
  if (view.reader === 'staff') return staffHome(view, { command, url: home.url, words, now: now() })
  return customerHome(view, await languageFor(parts, userId, view))
}

/** In which they last wrote, else the one of their Slack, else the team's. */
async function languageFor(
  { people, words }: HomeParts,
  userId: string,
  { tickets }: Extract<HomeView, { reader: 'customer' }>,
): Promise<string> {
  const written = tickets.find(({ triage }) => speaks(triage.language))?.triage.language
  if (written) return written
  const [slacks = ''] = (await people.findProfile(userId))?.locale?.split('-') ?? []
  return speaks(slacks) ? slacks : words.language
}
