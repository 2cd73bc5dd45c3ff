import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Cache } from '../../base/cache.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { sayOnce } from './staff-note.ts'
import { type FoundChannel, lookUpByName, type SupportChannel } from './support-channel.ts'

/** A department whose tickets appear in a channel of its own. */
export interface DepartmentWithChannel {
  name: string
  /** A name or an id. */
  channel: string
}

export interface DepartmentChannelsParts {
  client: WebClient
  cache: Cache
  workspaceId: string
  departments: DepartmentWithChannel[]
  usual: SupportChannel
  /** In the team's language. */
  words: StaffWords
  log: Logger
}

/** Where the tickets of departments appear. */
export interface DepartmentChannels {
  /** A department's own channel; the usual one if it has none, or none that may show tickets. */
  find(department?: string): Promise<FoundChannel>
  /** Every channel with tickets, and the departments whose tickets are there; `undefined` stands for the usual ones. */
  all(): Promise<Map<string, (string | undefined)[]>>
  /** Looks the channels up again the next time. */
  forget(): Promise<void>
}

const knownMs = 600_000
/** Staff see tickets in the usual channel meanwhile, so there is no hurry. */
const missedMs = 60_000

export function createDepartmentChannels(parts: DepartmentChannelsParts): DepartmentChannels {
  const { client, cache, workspaceId, departments, usual } = parts
  const keyOf = (setting: string) => `department-channel:${workspaceId}:${setting}`

  const findOwn = async (department: DepartmentWithChannel): Promise<FoundChannel> => {
    const key = keyOf(department.channel)
    const known = await cache.get<FoundChannel>(key)
    if (known) return known
    const found = await lookUpByName({ client, setting: department.channel })
    await cache.set(key, found, 'id' in found ? knownMs : missedMs)
    if ('problem' in found) await tellOfUnfit(parts, department)
    return found
  }
  const find = async (name?: string): Promise<FoundChannel> => {
    const department = departments.find((one) => one.name === name)
    const own = department && (await findOwn(department))
    return own && 'id' in own ? own : usual.find()
  }
  return {
    find,
    all: async () => {
      const channels = new Map<string, (string | undefined)[]>()
      for (const name of [undefined, ...departments.map((one) => one.name)]) {
        const found = await find(name)
        if ('id' in found) channels.set(found.id, [...(channels.get(found.id) ?? []), name])
      }
      return channels
    },
    forget: async () => {
      await usual.forget()
      for (const { channel } of departments) await cache.delete(keyOf(channel))
    },
  }
}

/** Customers' words must not be shown in a public or shared channel, and tickets must not wait for one. */
async function tellOfUnfit({ client, usual, words, log }: DepartmentChannelsParts, department: DepartmentWithChannel) {
  const { name, channel } = department
  const text = words.notes.departmentChannel(name, channel)
  log.warn(
    { department: name, channel },
    'A department’s channel cannot be used; its tickets go to the support channel',
  )
  try {
    const found = await usual.find()
    if ('id' in found) await sayOnce(client, found.id, { kind: 'frontdesk_department', about: { name, channel }, text })
  } catch (err) {
    log.debug({ err }, 'Staff could not be told that a department’s channel cannot be used')
  }
}
