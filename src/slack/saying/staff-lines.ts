import type { Db } from '../../db/database.ts'
import { findIncident } from '../../desk/incidents/incident-store.ts'
import { findRecall } from '../../desk/recall/recall-store.ts'
import { findPossibleRequest } from '../../desk/request-store.ts'
import { findWeeklyNote } from '../../desk/weekly/weekly-note-store.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import type { Said } from '../../queue/attempts.ts'
import type { Attempt } from '../../queue/outbox.ts'
import { incidentCard } from '../blocks/incident-card.ts'
import { possibleRequestLine } from '../blocks/possible-request.ts'
import { recallNote } from '../blocks/recall-note.ts'
import { weeklyNoteMessage } from '../blocks/weekly-note.ts'
import type { People } from '../people/people.ts'
import { type Posting, placeIn } from './posting.ts'

export interface StaffLineParts {
  db: Db
  people: People
  words: StaffWords
  /** The name of the ticket command. */
  command: string
  /** The address of our workspace, ending with a slash; without it no name is a link. */
  url?: string
  posting: Posting
}

/** What stands in the support channel besides cards and notes, as it is now. */
export function createStaffLines({ db, people, words, command, url, posting: { draw, linkTo } }: StaffLineParts) {
  return { sayPossibleRequest, sayRecall, sayIncident, sayWeeklyNote }

  async function sayPossibleRequest(attempt: Attempt, requestId: number, channel: string): Promise<Said> {
    const request = await findPossibleRequest(db, attempt.entry.workspaceId, requestId)
    if (!request) return { kind: 'withheld' }
    const { lines, lineChannelId, lineTs, channelId, threadTs } = request
    const ts = placeIn(channel, { channelId: lineChannelId, ts: lineTs })
    // Whatever was decided, answered or deleted before staff saw it need not be shown.
    if (!ts && (request.status !== 'open' || lines.length === 0) && !attempt.maybeSaid) return { kind: 'withheld' }
    const permalink = await linkTo({ channelId, threadTs: lines[0]?.ts ?? threadTs })
    const line = possibleRequestLine(request, { names: await namesOf(lines), permalink, words })
    return draw(attempt, channel, ts, line)
  }

  async function sayRecall(attempt: Attempt, recallId: number, channel: string): Promise<Said> {
    const recall = await findRecall(db, attempt.entry.workspaceId, recallId)
    if (!recall) return { kind: 'withheld' }
    const ts = placeIn(channel, recall)
    // What was settled before staff saw it need not be shown.
    if (!ts && recall.status === 'settled' && !attempt.maybeSaid) return { kind: 'withheld' }
    const note = recallNote(recall, words)
    return draw(attempt, channel, ts, note)
  }

  async function sayIncident(attempt: Attempt, incidentId: number, channel: string): Promise<Said> {
    const incident = await findIncident(db, attempt.entry.workspaceId, incidentId)
    if (!incident) return { kind: 'withheld' }
    return draw(attempt, channel, placeIn(channel, incident), incidentCard(incident, { url, words }))
  }

  async function sayWeeklyNote(attempt: Attempt, noteId: number, channel: string): Promise<Said> {
    const note = await findWeeklyNote(db, attempt.entry.workspaceId, noteId)
    if (!note) return { kind: 'withheld' }
    const message = weeklyNoteMessage(note, command, words)
    return draw(attempt, channel, placeIn(channel, note), message)
  }

  async function namesOf(lines: { authorId: string }[]): Promise<Record<string, string>> {
    const ids = [...new Set(lines.map(({ authorId }) => authorId))]
    return Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await people.nameOf(id)] as const)))
  }
}
