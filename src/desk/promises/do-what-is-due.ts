import type { Db } from '../../db/database.ts'
import type { BusinessHours } from '../../domain/business-hours.ts'
import type { ServiceLevels, ShownPromise } from '../../domain/service-levels.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { type NoteWords, supportLane } from '../../domain/utterance.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { enqueue } from '../../queue/enqueue.ts'
import { noteBreach, openPromises, savePromise } from './promise-store.ts'
import { dueAt, type Promised } from './promised.ts'
import { shownOf } from './shown-promise.ts'

export interface DueParts {
  levels: ServiceLevels
  hours?: BusinessHours
  /** In the team's language. */
  words: StaffWords
  /** Who is on duty for the ticket. */
  onDuty: string[]
}

/**
 * Reminds staff of a locked ticket's promises, tells them of broken ones, and goes on telling others until somebody acts.
 * What a process missed is said once, late. Returns whether anything was.
 */
export async function doWhatIsDue(tx: Db, parts: DueParts, ticket: Ticket, now: Date): Promise<boolean> {
  const open = await openPromises(tx, ticket.id)
  const due = open.filter(({ lookAt }) => lookAt !== null && lookAt <= now)
  for (const promised of due) {
    const { done, note } = nextStep(parts, ticket, promised, now)
    await savePromise(tx, ticket, done, { hours: parts.hours, escalation: parts.levels.escalation })
    await noteBreach(tx, ticket, promised, done)
    const utterance = { kind: 'note', ticketId: ticket.id, ...note } as const
    await enqueue(tx, ticket, { channel: supportLane, utterance })
  }
  return due.length > 0
}

interface Step {
  done: Promised
  note: NoteWords
}

function nextStep(parts: DueParts, ticket: Ticket, promised: Promised, now: Date): Step {
  const { levels, hours, words } = parts
  const shown = shownOf(promised, now, hours)
  const due = dueAt(promised, hours)
  if (promised.breachedAt) return escalated(levels, promised, shown, ticket, words, now)
  if (due && due <= now) {
    const done = { ...promised, remindedAt: promised.remindedAt ?? now, breachedAt: due, steppedAt: now }
    return {
      done,
      note: {
        text: words.promises.broken(words.promises.kinds[shown.kind], ticket.id),
        mention: whoMustKnow(parts, ticket),
      },
    }
  }
  const text = words.promises.reminder(words.promises.kinds[shown.kind], words.promises.lasting(shown.minutesLeft))
  return { done: { ...promised, remindedAt: now }, note: { text } }
}

/** The owner, who is mentioned in every note of their ticket; or else who is on duty, or else everybody. */
function whoMustKnow({ onDuty }: DueParts, { claimedBy }: Ticket): string[] {
  if (claimedBy) return []
  return onDuty.length > 0 ? onDuty.map((userId) => `<@${userId}>`) : ['channel']
}

function escalated(
  { escalation }: ServiceLevels,
  promised: Promised,
  { kind, minutesLeft }: ShownPromise,
  { id }: Ticket,
  { promises }: StaffWords,
  now: Date,
): Step {
  const mention = escalation[promised.step]?.mention ?? []
  const text = promises.nobodyActed(promises.kinds[kind], id, promises.lasting(-minutesLeft))
  return { done: { ...promised, step: promised.step + 1, steppedAt: now }, note: { text, mention } }
}
