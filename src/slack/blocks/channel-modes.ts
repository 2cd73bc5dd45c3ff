import type { ModesView } from '../../desk/desk.ts'
import { type ChannelMode, channelModes, modeMeanings } from '../../domain/channel-mode.ts'
import { messageLimit, sectionLimit, shortenMrkdwn, split } from '../text/limits.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'
import { actorOf } from './ticket-facts.ts'

/** What the bot does in which channels, and how to change it. */
export function modeList({ set, usual }: ModesView, command: string) {
  const exceptions = [
    ...set.map(({ channelId, mode, setBy }) => `• <#${channelId}>: \`${mode}\`, set by ${actorOf(setBy)}`),
    ...Object.entries(usual.modes).map(([channel, mode]) => `• ${nameOf(channel)}: \`${mode}\`, from support.yaml`),
  ]
  const lines = [
    `*Channels are in mode \`${usual.default}\`${exceptions.length > 0 ? ', except:' : '.'}*`,
    ...exceptions,
    '',
    '*What the bot does in each mode*',
    ...channelModes.map((mode) => `• \`${mode}\` ${modeMeanings[mode]}`),
    '',
    `Change one with *${command} channel #their-channel MODE*, or in the channel itself with *${command} channel MODE*.`,
  ]
  return asMessage(lines.join('\n'))
}

/** Confirms a changed mode. */
export function modeIsSet(channelId: string, mode: ChannelMode, openTickets: number) {
  const open = openTickets === 1 ? 'One ticket from there is' : `${openTickets} tickets from there are`
  const note = `\n${open} still open. What customers write below ${openTickets === 1 ? 'it' : 'them'} reaches nobody now.`
  const isCutOff = mode === 'off' && openTickets > 0
  return asMessage(`<#${channelId}> is in mode \`${mode}\` now: the bot ${modeMeanings[mode]}.${isCutOff ? note : ''}`)
}

const nameOf = (channel: string) => (/^[CG][A-Z0-9]{6,}$/.test(channel) ? `<#${channel}>` : `#${escapeSlack(channel)}`)

function asMessage(whole: string) {
  const text = shortenMrkdwn(whole, messageLimit)
  return { text, blocks: split(text, sectionLimit).map((part) => ({ type: 'section' as const, text: mrkdwn(part) })) }
}
