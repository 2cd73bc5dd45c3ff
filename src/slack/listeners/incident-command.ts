import { findIncidentId } from '../../domain/incident.ts'
import { spelled } from '../blocks/command-help.ts'
import { incidentCard, incidentList } from '../blocks/incident-card.ts'
import { incidentTicketsModal } from '../blocks/incident-modals.ts'
import type { Asked, CommandParts } from './asked.ts'

/** `incident "the export fails"` opens one, `incident INC-12` shows one, `incident` lists those that are open. */
export async function answerIncident({ incidents, home: { url }, words }: CommandParts, asked: Asked) {
  const { person, typed, command, how } = asked
  const id = findIncidentId(typed)
  if (id !== undefined && /^\S+$/.test(typed)) return incidentCard(await incidents.show(person, id), { url, words })
  const title = typed.replace(/^["'“”„«»‘’「]+|["'“”„«»‘’」]+$/gu, '').trim()
  if (!/[\p{L}\p{N}]/u.test(title))
    return incidentList(await incidents.list(person), { url, usage: spelled(command, how), words })
  await incidents.checkStaff(person)
  await asked.open(words.incidents.title, async () => {
    const candidates = await incidents.candidates(person, { title })
    return incidentTicketsModal({ title }, candidates, words)
  })
  return undefined
}
