import type { ChannelMode, ModeDefaults } from '../domain/channel-mode.ts'
import { SupportError } from '../domain/errors.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import type { CheckParts, Checks } from './checks.ts'
import { countOpenTickets, listModes, type SetMode, setMode } from './mode-store.ts'
import type { Person } from './person.ts'

export interface ModeParts extends Pick<CheckParts, 'database' | 'words'> {
  /** The modes of channels where staff have set none. */
  usualModes: ModeDefaults
  /** The id of a channel that the bot is in, by its name. */
  findChannel(name: string): Promise<string | undefined>
}

/** What the bot does in which channels. */
export interface ModesView {
  set: SetMode[]
  usual: ModeDefaults
}

export interface ModeActs {
  /** What the bot does in which channels. */
  showModes(person: Person): Promise<ModesView>
  /** Sets what the bot does in a channel, by id or name. Returns its id, and how many of its tickets are not closed. */
  setMode(person: Person, channel: string, mode: ChannelMode): Promise<{ channelId: string; openTickets: number }>
}

export function createModeActs(
  { database: { db }, words, usualModes, findChannel }: ModeParts,
  { mustBeStaff }: Pick<Checks, 'mustBeStaff'>,
): ModeActs {
  return {
    showModes: async (person) => {
      await mustBeStaff(person)
      return { set: await listModes(db, person.workspaceId), usual: usualModes }
    },
    setMode: async (person, wanted, mode) => {
      await mustBeStaff(person)
      const channelId = await channelIdOf(wanted, findChannel, words)
      const channel = { workspaceId: person.workspaceId, channelId }
      await setMode(db, channel, mode, person.userId)
      return { channelId, openTickets: await countOpenTickets(db, channel) }
    },
  }
}

async function channelIdOf(
  wanted: string,
  findChannel: ModeParts['findChannel'],
  { errors }: StaffWords,
): Promise<string> {
  if (/^[CG][A-Z0-9]{6,}$/.test(wanted)) return wanted
  const name = wanted.replace(/^#/, '').toLowerCase()
  const found = await findChannel(name)
  if (found) return found
  throw new SupportError('unknown_channel', errors.unknownChannel(name.slice(0, 80)))
}
