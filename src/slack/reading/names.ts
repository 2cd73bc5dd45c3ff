import type { Home, People } from '../people/people.ts'
import { type Names, namelessIn } from '../text/plain-text.ts'

/** More mentions are unlikely, and each may need a request to Slack. */
const most = 20

/** The names for the unlabelled ids in a text. Names that Slack does not tell in time are left out. */
export async function findNames(markup: string, people: People, { botUserId }: Home): Promise<Names> {
  const nameless = namelessIn(markup)
  const strangers = nameless.people.filter((id) => id !== botUserId)
  const [named, channels] = await Promise.all([
    findAll(strangers, people.findName),
    findAll(nameless.channels, people.findChannelName),
  ])
  return { botUserId, people: named, channels }
}

async function findAll(
  ids: string[],
  find: (id: string) => Promise<string | undefined>,
): Promise<Record<string, string | undefined>> {
  const found = await Promise.all(ids.slice(0, most).map(async (id) => [id, await find(id)] as const))
  return Object.fromEntries(found)
}
