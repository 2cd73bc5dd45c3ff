import { parseArgs } from 'node:util'
import type { Database } from '../../db/database.ts'
import { SupportError } from '../../domain/errors.ts'
import { findSubject } from './find-subject.ts'
import { forget } from './forget.ts'
import { type Survey, surveyOf } from './survey.ts'

export const usage = `Usage: npm run forget -- PERSON|COMPANY [--dry-run] [--yes]

Erases the messages and names of a person, or of everybody in a company, from this database. PERSON is a Slack id (U…) or a full
name. COMPANY is a Slack workspace id (T…) or a full name. Ticket numbers and dates stay, so reports stay correct.

  --dry-run  only show what would be erased
  --yes      skip the confirmation`

/** The terminal that the command talks to. */
export interface Terminal {
  say(line: string): void
  progress(line: string): void
  /** Absent without an interactive terminal. */
  ask?(question: string): Promise<boolean>
}

export interface ForgetRequest {
  wanted: string
  dryRun: boolean
  yes: boolean
}

/** Parses the command line. Throws `SupportError('cannot_forget')` with the usage. */
export function readRequest(args: string[]): ForgetRequest {
  const { values, positionals } = parse(args)
  const [wanted, ...more] = positionals
  if (!wanted?.trim()) throw new SupportError('cannot_forget', usage)
  if (more.length > 0)
    throw new SupportError('cannot_forget', `Name one person or company, in quotes if it has spaces.\n\n${usage}`)
  return { wanted, dryRun: values['dry-run'] ?? false, yes: values.yes ?? false }
}

function parse(args: string[]) {
  try {
    const options = { 'dry-run': { type: 'boolean' }, yes: { type: 'boolean' } } as const
    return parseArgs({ args, allowPositionals: true, options })
  } catch (error) {
    throw new SupportError('cannot_forget', `${error instanceof Error ? error.message : error}\n\n${usage}`)
  }
}

/** Finds the subject, shows what is stored, asks for confirmation, and erases it. */
export async function runForget(
  database: Database,
  { wanted, dryRun, yes }: ForgetRequest,
  { say, progress, ask }: Terminal,
): Promise<void> {
  const subject = await findSubject(database.db, wanted)
  const survey = await surveyOf(database.db, subject)
  say(`Of ${subject.name} there are ${inWords(survey)}.`)
  if (survey.open.length > 0) say(`Not closed yet, and closed with this: ${survey.open.join(', ')}.`)
  if (dryRun) return say('Nothing was erased: this was a dry run.')
  if (!yes && !ask)
    throw new SupportError('cannot_forget', 'Nothing was erased. There is no terminal to ask on, so add --yes.')
  if (!yes && !(await ask?.('Erase all of this for good?'))) return say('Nothing was erased.')
  await forget(database, subject, (done, of) => progress(`Erased ${done} of ${of} conversations`))
  say(
    'Erased. What stands in Slack, in backups and with a language model’s provider is not in this database: see docs/how-to/privacy.md.',
  )
}

function inWords({ conversations, elsewhere, messages, tickets, orders }: Survey): string {
  const counts: [number, string][] = [
    [messages, 'messages'],
    [conversations.length + elsewhere.length, 'conversations'],
    [tickets, 'tickets'],
    [orders, 'orders'],
  ]
  return counts.map(([count, what]) => `${count} ${what}`).join(', ')
}
