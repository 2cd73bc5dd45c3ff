import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { IncidentDesk } from '../../desk/incident-desk.ts'
import type { Person } from '../../desk/person.ts'
import { SupportError } from '../../domain/errors.ts'
import { incidentName } from '../../domain/incident.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { readIncidentValue } from '../blocks/incident-card.ts'
import {
  incidentTextModal,
  incidentTicketsModal,
  othersInput,
  readTextModal,
  readTicketsModal,
  type TextKind,
  textInput,
} from '../blocks/incident-modals.ts'
import { plainModal } from '../blocks/plain-modal.ts'
import type { Home } from '../people/people.ts'
import { type Click, personOf } from './click.ts'
import { openModal } from './in-modal.ts'
import { submitInTime } from './submit-in-time.ts'

export interface IncidentListeners {
  incidents: IncidentDesk
  home: Home
  words: StaffWords
}

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs

/** One of the staff pressed "Tell all" or "Solved": asks for the text. */
export const textClicked =
  ({ incidents, words }: IncidentListeners, kind: TextKind) =>
  async ({ ack, action, body, client }: Click) => {
    await ack()
    const { id } = incidentOf(action, words)
    const { translates } = incidents
    await openModal(client, body.trigger_id, { title: incidentName({ id }), words }, async () =>
      incidentTextModal(kind, await incidents.showOpen(personOf(body), id), { translates, words }),
    )
  }

/** One of the staff pressed "Add tickets": shows those that it has, and those that may be about it. */
export const addTicketsClicked =
  ({ incidents, words }: IncidentListeners) =>
  async ({ ack, action, body, client }: Click) => {
    await ack()
    const person = personOf(body)
    const { id } = incidentOf(action, words)
    await openModal(client, body.trigger_id, { title: incidentName({ id }), words }, async () => {
      const { tickets: members } = await incidents.showOpen(person, id)
      return incidentTicketsModal({ id, members }, await incidents.candidates(person, { id }), words)
    })
  }

/** One of the staff confirmed on a ticket's card that it is about an incident. */
export const belongsClicked =
  ({ incidents, words }: IncidentListeners) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    const { id, ticketId } = ticketOf(action, words)
    const changed = await incidents.change(personOf(body), id, { add: [ticketId] })
    if (changed === 0) throw new SupportError('already_so', words.incidents.decidedAlready)
  }

/** One of the staff said that it is about something else. */
export const somethingElseClicked =
  ({ incidents, words }: IncidentListeners) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    const { id, ticketId } = ticketOf(action, words)
    await incidents.refuse(personOf(body), id, ticketId)
  }

/** One of the staff chose the tickets of an incident, perhaps a new one. */
export const ticketsSubmitted =
  ({ incidents, home, words }: IncidentListeners) =>
  async (submission: Submission) => {
    const { view, body } = submission
    const person = { workspaceId: home.teamId, userId: body.user.id }
    await submitInTime(submission, { block: othersInput, words }, async () => {
      const read = readTicketsModal(view)
      if (!read) throw new SupportError('unknown_incident', words.incidents.unknown(incidentName({ id: 0 })))
      const { about, ids } = read
      if ('title' in about) await incidents.open(person, about.title, ids, view.id)
      else {
        const remove = about.members.filter((id) => !ids.includes(id))
        await incidents.change(person, about.id, { add: ids.filter((id) => !about.members.includes(id)), remove })
      }
      return undefined
    })
  }

/** One of the staff wrote what all customers of an incident should read. */
export const textSubmitted = (parts: IncidentListeners) => async (submission: Submission) => {
  const { ack, view, body, client } = submission
  const { incidents, home, words } = parts
  const person = { workspaceId: home.teamId, userId: body.user.id }
  const refuse = (message: string) => ack({ response_action: 'errors', errors: { [textInput]: message } })
  const read = readTextModal(view)
  if (!read) return refuse(words.incidents.unknown(incidentName({ id: 0 })))
  if (read.text === '') return refuse(words.errors.writeFirst)
  const title = incidentName(read)
  let said = 0
  const say = async () => {
    said = await sayIt(incidents, person, read)
  }
  const done = () => plainModal(title, words.incidents.said(said), words)
  if (!incidents.translates)
    return submitInTime(submission, { block: textInput, words }, async () => {
      await say()
      return done()
    })
  // A model takes longer than Slack waits.
  if (!(await isDone(() => incidents.showOpen(person, read.id), refuse, words))) return
  await ack({ response_action: 'update', view: plainModal(title, '⏳', words) })
  const again = async (problem: string) => {
    const incident = await incidents.show(person, read.id)
    await show(incidentTextModal(read.kind, incident, { translates: true, text: read.text, problem, words }))
  }
  const show = async (drawn: ReturnType<typeof done>) => {
    await client.views.update({ view_id: view.id, view: drawn })
  }
  if (await isDone(say, again, words)) await show(done())
}

function sayIt(
  incidents: IncidentDesk,
  person: Person,
  { kind, id, told, text }: NonNullable<ReturnType<typeof readTextModal>>,
): Promise<number> {
  return kind === 'tell' ? incidents.tell(person, { id, told }, text) : incidents.solve(person, id, text)
}

/** Does it, or says why not; what was typed stays. */
async function isDone(
  act: () => Promise<unknown>,
  refuse: (message: string) => Promise<unknown>,
  words: StaffWords,
): Promise<boolean> {
  try {
    await act()
    return true
  } catch (error) {
    await refuse(error instanceof SupportError ? error.message : words.errors.failed)
    if (!(error instanceof SupportError)) throw error
    return false
  }
}

function incidentOf({ value }: { value?: string }, { incidents }: StaffWords) {
  const found = readIncidentValue(value)
  if (!found) throw new SupportError('unknown_incident', incidents.unknown(incidentName({ id: 0 })))
  return found
}

function ticketOf(action: { value?: string }, words: StaffWords): { id: number; ticketId: string } {
  const { id, ticketId } = incidentOf(action, words)
  if (!ticketId) throw new SupportError('unknown_ticket', words.errors.noTicketOfButton)
  return { id, ticketId }
}
