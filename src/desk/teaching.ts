import type { Triage } from '../domain/classification.ts'
import { SupportError } from '../domain/errors.ts'
import type { TeamFor } from '../domain/team.ts'
import type { Verdict } from '../domain/told.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import type { TeamIsBack } from '../languages/team-is-back.ts'
import type { Checks } from './checks.ts'
import { type Correction, corrected, correctIntent, teamAfter } from './correct-intent.ts'
import type { Person } from './person.ts'
import { recordVerdict } from './verdicts.ts'

export interface TeachingParts {
  nameOf(userId: string): Promise<string>
  /** Whether a person serves the tickets of a team. */
  isStaff(userId: string, team?: string): Promise<boolean>
  /** In the team's language. */
  words: StaffWords
  teamIsBack: TeamIsBack
  /** The embedded model's classification of a text. */
  judge(text: string): Triage
  teamFor: TeamFor
  /** Called when staff or customers have said something to learn from. */
  taught(): void
  /** The names of the company's own departments. */
  departments: string[]
}

/** What people do from which the bot learns. */
export interface TeachingActs {
  /** Corrects what a ticket is about. */
  correctIntent(person: Person, ticketId: string, correction: Correction): Promise<void>
  /** Somebody says whether an answer helped; only the first counts. */
  judgeAnswer(person: Person, outboxId: string, verdict: Verdict): Promise<void>
}

export function createTeachingActs(parts: TeachingParts, checks: Checks): TeachingActs {
  const { nameOf, isStaff, words, teamIsBack, judge, teamFor, taught, departments } = parts
  const { suggestions } = words
  const { act, getTicket, getOpenTicket, isClosed } = checks

  return {
    correctIntent: async (person, ticketId, correction) => {
      const ticket = await getOpenTicket(person, ticketId)
      if ('department' in correction && !departments.includes(correction.department))
        throw new SupportError('unknown_intent', suggestions.unknownIntent)
      const team = teamAfter(teamFor)
      const to = team(ticket, corrected(ticket.triage, correction, person.userId))
      const owner = ticket.claimedBy
      const staying = owner !== null && to !== undefined && (await isStaff(owner, to)) ? owner : undefined
      const isDone = await act((tx) => correctIntent(tx, ticket, correction, { by: person.userId, team, staying }))
      if (!isDone) throw await isClosed(await getTicket(person, ticketId))
      taught()
    },
    judgeAnswer: async (person, outboxId, verdict) => {
      const by = { ...person, name: await nameOf(person.userId), words, teamIsBack, judge, teamFor }
      if (await act((tx) => recordVerdict(tx, by, outboxId, verdict))) taught()
    },
  }
}
