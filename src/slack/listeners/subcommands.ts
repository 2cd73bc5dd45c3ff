import type { KnownBlock } from '@slack/types'
import { priorities } from '../../domain/decision.ts'
import { type CommandName, commandNames } from '../../languages/language/command-words.ts'
import { ticketHelp, type Usage } from '../blocks/command-help.ts'
import { figuresList } from '../blocks/figures.ts'
import { gapList } from '../blocks/gap-list.ts'
import {
  answerAccount,
  answerAssign,
  answerHistory,
  answerMove,
  answerNote,
  answerPriority,
  answerSnooze,
} from './act-commands.ts'
import type { Asked, CommandParts } from './asked.ts'
import { answerChannelCommand } from './channel-command.ts'
import { answerDashboard } from './dashboard-command.ts'
import { answerDuty } from './duty.ts'
import { answerIncident } from './incident-command.ts'
import { answerCustomer, answerList, answerSearch } from './list-commands.ts'
import { answerMerge } from './merge-chosen.ts'
import { answerReplyWith } from './reply-with.ts'
import { answerSplit } from './split-off.ts'
import { answerMoveToTeam } from './team-chosen.ts'
import { answerToken } from './token-command.ts'

export interface Answer {
  text: string
  blocks: KnownBlock[]
}

/** One thing that can be typed after the ticket command. What it does is said in `commands.does` of each language. */
export interface Subcommand extends Usage {
  /** Other spellings of its name. */
  also?: string[]
  answer(parts: CommandParts, asked: Asked): Promise<Answer | undefined> | Answer
}

const list = (kind: 'queue' | 'mine' | 'open') => (parts: CommandParts, asked: Asked) =>
  answerList(parts, asked, { kind })

const ticket = 'TKT-…'

const table: Record<CommandName, Omit<Subcommand, 'name'>> = {
  queue: { usage: '', answer: list('queue') },
  mine: { usage: '', answer: list('mine') },
  open: { usage: '', answer: list('open') },
  customer: { usage: 'NAME', answer: answerCustomer },
  search: { usage: 'WORDS company:NAME state:STATE', answer: answerSearch },
  claim: { usage: ticket, answer: answerMove('claim') },
  assign: { usage: `${ticket} @person`, answer: answerAssign },
  release: { usage: ticket, answer: answerMove('release') },
  priority: { usage: `${ticket} ${priorities.join('|')}`, answer: answerPriority },
  resolve: { usage: ticket, answer: answerMove('resolve') },
  reopen: { usage: ticket, answer: answerMove('reopen') },
  snooze: { usage: `${ticket} 2h|tomorrow|monday`, answer: answerSnooze },
  move: { usage: `${ticket} TEAM`, answer: answerMoveToTeam },
  merge: { usage: `${ticket} ${ticket}`, answer: answerMerge },
  split: { usage: `${ticket} LINK`, answer: answerSplit },
  note: { usage: `${ticket} TEXT`, answer: answerNote },
  'reply-with': { usage: `NAME ${ticket}`, answer: answerReplyWith },
  history: { usage: ticket, answer: answerHistory },
  link: { usage: `${ticket} ACCOUNT`, answer: answerAccount('link') },
  unlink: { usage: `${ticket} ACCOUNT`, answer: answerAccount('unlink') },
  on: { usage: '', answer: answerDuty('goOnDuty') },
  off: { usage: '', answer: answerDuty('goOffDuty') },
  incident: { also: ['incidents'], usage: '"WHAT FAILS"', answer: answerIncident },
  stats: {
    usage: '',
    answer: async ({ desk, words }, { person }) => figuresList(await desk.figures(person), words),
  },
  dashboard: { usage: '', answer: answerDashboard },
  channel: { also: ['channels'], usage: '#their-channel MODE', answer: answerChannelCommand },
  gaps: {
    also: ['gap'],
    usage: '',
    answer: async ({ articles, words }, { person }) => gapList(await articles.gaps(person), words),
  },
  token: { also: ['tokens'], usage: 'list|revoke', answer: answerToken },
  help: { usage: '', answer: ({ words }, { command }) => ticketHelp(command, subcommands, words) },
}

/** All of them. The help is printed from this. */
export const subcommands: Subcommand[] = commandNames.map((name) => ({ name, ...table[name] }))
