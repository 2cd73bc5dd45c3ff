import type { KnownBlock } from '@slack/types'
import type { CommandName } from '../../languages/language/command-words.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { sectionLimit, split } from '../text/limits.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'

/** What can be typed after the ticket command, and how. */
export interface Usage {
  name: CommandName
  /** What follows its name. */
  usage: string
}

/** The help of the ticket command. */
export function ticketHelp(command: string, table: Usage[], { commands }: StaffWords) {
  const lines = [
    commands.alone(command),
    `*${command} TKT-1A2B3C4D*: ${commands.withId}`,
    ...table.map((one) => `*${escapeSlack(spelled(command, one))}*: ${escapeSlack(commands.does[one.name])}`),
    '',
    commands.whoSees,
  ]
  const text = lines.join('\n')
  const blocks = split(text, sectionLimit).map((part): KnownBlock => ({ type: 'section', text: mrkdwn(part) }))
  return { text, blocks }
}

/** How a subcommand is written. */
export const spelled = (command: string, { name, usage }: Usage): string => `${command} ${name} ${usage}`.trim()
