import type { ModesView } from '../../desk/mode-acts.ts'
import { type ChannelMode, channelModes } from '../../domain/channel-mode.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { messageLimit, sectionLimit, shortenMrkdwn, split } from '../text/limits.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'
import { actorOf } from './ticket-facts.ts'

/** What the bot does in which channels, and how to change it. */
export function modeList({ set, usual }: ModesView, command: string, words: StaffWords) {
  const say = words.modes
  const exceptions = linesOf({ set, usual }, words)
  const lines = [
    usualMode({ set, usual }, exceptions.length > 0, words),
    ...exceptions,
    '',
    `*${say.whatTheyDo}*`,
    ...channelModes.map((mode) => `• ${code(mode)} ${say.meanings[mode]}`),
    '',
    say.howToChange(command),
  ]
  return asMessage(lines.join('\n'))
}

/** What the bot does in most channels. */
export const usualMode = ({ usual }: ModesView, hasExceptions: boolean, { modes }: StaffWords): string =>
  `*${modes.usual(code(usual.default), hasExceptions)}*`

/** The channels in which the bot does something else than in most. */
export function modeExceptions({ set, usual }: ModesView, words: StaffWords): string[] {
  const others = Object.entries(usual.modes).filter(([, mode]) => mode !== usual.default)
  const differing = set.filter(({ mode }) => mode !== usual.default)
  return linesOf({ set: differing, usual: { ...usual, modes: Object.fromEntries(others) } }, words)
}

const linesOf = ({ set, usual }: ModesView, words: StaffWords): string[] => [
  ...set.map(
    ({ channelId, mode, setBy }) => `• ${words.modes.setBy(`<#${channelId}>`, code(mode), actorOf(setBy, words))}`,
  ),
  ...Object.entries(usual.modes).map(([channel, mode]) => `• ${words.modes.fromFile(nameOf(channel), code(mode))}`),
]

/** Confirms a changed mode. */
export function modeIsSet(channelId: string, mode: ChannelMode, openTickets: number, { modes: say }: StaffWords) {
  const isCutOff = mode === 'off' && openTickets > 0
  const lines = [say.isSet(`<#${channelId}>`, code(mode), say.meanings[mode]), isCutOff && say.cutOff(openTickets)]
  return asMessage(lines.filter(Boolean).join('\n'))
}

const code = (mode: ChannelMode) => `\`${mode}\``

const nameOf = (channel: string) => (/^[CG][A-Z0-9]{6,}$/.test(channel) ? `<#${channel}>` : `#${escapeSlack(channel)}`)

function asMessage(whole: string) {
  const text = shortenMrkdwn(whole, messageLimit)
  return { text, blocks: split(text, sectionLimit).map((part) => ({ type: 'section' as const, text: mrkdwn(part) })) }
}
