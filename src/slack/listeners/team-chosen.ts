import { typedUsual } from '../../desk/team-acts.ts'
import { readTeam, teamInput } from '../blocks/team-modal.ts'
import { asItIs } from './act-commands.ts'
import { type Asked, type CommandParts, howTo, ticketAsked } from './asked.ts'
import { type MenuParts, submitted } from './menu-chosen.ts'

/** A member of staff chose which team looks after a ticket. */
export const teamSubmitted = (parts: MenuParts) =>
  submitted(parts, teamInput, (person, ticketId, { selected_option }) =>
    selected_option?.value ? parts.desk.moveToTeam(person, ticketId, readTeam(selected_option.value)) : undefined,
  )

/** `move TKT-… TEAM`. */
export async function answerMoveToTeam(parts: CommandParts, asked: Asked) {
  const { desk, words } = parts
  const { ticketId, rest: typed } = ticketAsked(asked, words)
  if (typed === '') throw howTo(asked, words)
  const named = typed.toLowerCase()
  const names = await desk.teamsFor(asked.person, ticketId)
  const found = names.find((name) => (name || typedUsual).toLowerCase() === named)
  return asItIs(parts, await desk.moveToTeam(asked.person, ticketId, found ?? typed))
}
