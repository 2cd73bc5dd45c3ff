import { channelModes } from '../../domain/channel-mode.ts'
import { SupportError } from '../../domain/errors.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { modeIsSet, modeList } from '../blocks/channel-modes.ts'
import type { Asked, CommandParts } from './asked.ts'

/** Staff typed `/ticket channel …`: shows what the bot does in which channels, or changes it. */
export async function answerChannelCommand(
  { desk, words }: CommandParts,
  { person, command, here, typed: all }: Asked,
) {
  const view = await desk.showModes(person)
  const typed = all.trim().split(/\s+/).filter(Boolean)
  if (typed.length === 0) return modeList(view, command, words)
  const [channel, word = ''] = typed.length === 1 ? [here, typed[0]] : typed
  const mode = channelModes.find((one) => one === word.toLowerCase())
  if (!mode || typed.length > 2) throw wrongMode(typed.length > 2 ? typed.join(' ') : word, command, words)
  if (channel?.startsWith('D')) throw noChannel(command, words)
  const { channelId, openTickets } = await desk.setMode(person, idOf(channel ?? here), mode)
  return modeIsSet(channelId, mode, openTickets, words)
}

/** `<#C0123|name>` if Slack escapes what is typed; else `#name`. */
const idOf = (channel: string): string => /^<#([A-Z0-9]+)(?:\|[^>]*)?>$/.exec(channel)?.[1] ?? channel

const noChannel = (command: string, { errors }: StaffWords) =>
  new SupportError('unknown_channel', errors.whichChannel(command))

const wrongMode = (word: string, command: string, { errors }: StaffWords) =>
  new SupportError('unknown_mode', errors.unknownMode(word.slice(0, 60), channelModes.join(', '), command))
