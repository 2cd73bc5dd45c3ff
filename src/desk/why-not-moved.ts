import { SupportError } from '../domain/errors.ts'
import { teamOf } from '../domain/team.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { CheckParts, Checks } from './checks.ts'
import type { Move } from './move-ticket.ts'
import type { Person } from './person.ts'

type Parts = Pick<CheckParts, 'nameOf' | 'words'> & Pick<Checks, 'isClosed'>

/** Why a move could not be made, in a friendly private word: somebody was first, or it is so already. */
export async function whyNotMoved(parts: Parts, person: Person, ticket: Ticket, move: Move): Promise<SupportError> {
  const { nameOf, words, isClosed } = parts
  const { tooLate, names } = words
  const { id, status, claimedBy, priority } = ticket
  if (move.kind === 'merge') return isClosed(ticket)
  if (move.kind === 'move to team' && status !== 'closed')
    return new SupportError('already_so', words.teams.alreadyThere(id, teamOf(ticket) || words.teams.usual))
  if (move.kind === 'set priority' && status !== 'closed')
    return new SupportError('already_so', tooLate.priority(id, names.priorities[priority]))
  if (move.kind === 'reopen') return new SupportError('already_so', tooLate.inWork(id))
  if (status === 'closed') return isClosed(ticket)
  if (move.kind === 'claim' || move.kind === 'assign') return taken(parts, person, ticket, move)
  if (move.kind === 'release') {
    const text = claimedBy ? tooLate.notYours(id, await nameOf(claimedBy)) : tooLate.nobodyHas(id)
    return new SupportError('already_so', text)
  }
  if (status === 'resolved') {
    const by = ticket.resolvedBy
    return new SupportError('already_so', tooLate.resolved(id, by ? await nameOf(by) : names.somebody))
  }
  return new SupportError('already_so', tooLate.inState(id, names.statuses[status]))
}

async function taken(
  { nameOf, words: { errors, tooLate, names } }: Parts,
  person: Person,
  { id, claimedBy, status }: Ticket,
  { kind }: Move,
) {
  // Nobody has it, so its state is why.
  if (claimedBy === null) return new SupportError('already_so', tooLate.inState(id, names.statuses[status]))
  const name = await nameOf(claimedBy)
  if (kind === 'assign') return new SupportError('already_claimed', tooLate.isTheirs(id, name))
  const isYours = claimedBy === person.userId
  return new SupportError('already_claimed', isYours ? errors.alreadyYours(id) : errors.alreadyTaken(id, name))
}
