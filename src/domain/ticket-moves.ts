import type { Ending, TicketEvent, TicketStatus } from './ticket.ts'

/** What can be done with a ticket's state, its owner or its priority. */
export type MoveName =
  | 'claim'
  | 'assign'
  | 'release'
  | 'set priority'
  | 'wait'
  | 'snooze'
  | 'resume'
  | 'resolve'
  | 'confirm'
  | 'assume'
  | 'close'
  | 'dismiss'
  | 'merge'
  | 'move to team'
  | 'reopen'

/** Who makes a move. The owner is one of the staff. */
export type Mover = 'staff' | 'owner' | 'customer' | 'frontdesk'

/** Where a move leads: to a state, to none, or back to its owner: `claimed`, or `open` if nobody has it. */
export type Destination = TicketStatus | 'as it was' | 'to its owner'

interface AllowedMove {
  move: MoveName
  from: TicketStatus[]
  to: Destination
  by: Mover[]
  /** What its history says. */
  event: TicketEvent
  ending?: Ending
}

const inWork: TicketStatus[] = ['open', 'claimed']
const setAside: TicketStatus[] = ['waiting', 'snoozed']
const unsettled: TicketStatus[] = [...inWork, ...setAside]

/** All that may happen to a ticket. What is not here is refused. */
export const allowedMoves: AllowedMove[] = [
  { move: 'claim', from: ['open', ...setAside], to: 'claimed', by: ['staff'], event: 'claimed' },
  { move: 'assign', from: inWork, to: 'claimed', by: ['staff'], event: 'assigned' },
  // To somebody on duty.
  { move: 'assign', from: ['open'], to: 'claimed', by: ['frontdesk'], event: 'assigned' },
  { move: 'assign', from: [...setAside, 'resolved'], to: 'as it was', by: ['staff'], event: 'assigned' },
  { move: 'release', from: ['claimed', ...setAside], to: 'open', by: ['owner'], event: 'released' },
  // Its owner has left.
  { move: 'release', from: inWork, to: 'open', by: ['frontdesk'], event: 'released' },
  {
    move: 'set priority',
    from: [...unsettled, 'resolved'],
    to: 'as it was',
    by: ['staff'],
    event: 'priority changed',
  },
  { move: 'wait', from: [...inWork, 'snoozed'], to: 'waiting', by: ['staff'], event: 'waiting' },
  { move: 'snooze', from: unsettled, to: 'snoozed', by: ['staff'], event: 'snoozed' },
  { move: 'resume', from: setAside, to: 'to its owner', by: ['staff', 'customer'], event: 'resumed' },
  // Its time has come, or what it waits for elsewhere is done.
  { move: 'resume', from: setAside, to: 'to its owner', by: ['frontdesk'], event: 'resumed' },
  { move: 'resolve', from: unsettled, to: 'resolved', by: ['staff'], event: 'resolved' },
  { move: 'confirm', from: ['resolved'], to: 'closed', by: ['customer'], event: 'confirmed', ending: 'confirmed' },
  { move: 'assume', from: ['resolved'], to: 'closed', by: ['frontdesk'], event: 'assumed', ending: 'assumed' },
  {
    move: 'close',
    from: [...unsettled, 'resolved'],
    to: 'closed',
    // The latter if its customer is erased.
    by: ['staff', 'frontdesk'],
    event: 'closed',
    ending: 'by staff',
  },
  {
    move: 'dismiss',
    from: [...unsettled, 'resolved'],
    to: 'closed',
    by: ['staff'],
    event: 'not a request',
    ending: 'not a request',
  },
  { move: 'move to team', from: [...unsettled, 'resolved'], to: 'as it was', by: ['staff'], event: 'moved to team' },
  {
    move: 'merge',
    from: [...unsettled, 'resolved'],
    to: 'closed',
    by: ['staff'],
    event: 'merged',
    ending: 'merged',
  },
  { move: 'reopen', from: ['resolved', 'closed'], to: 'to its owner', by: ['staff', 'customer'], event: 'reopened' },
]

/** The ways in which this mover may make a move. Empty: never. What an owner may do includes what staff may. */
export const waysToMove = (move: MoveName, by: Mover): AllowedMove[] =>
  allowedMoves.filter(
    (one) => one.move === move && (one.by.includes(by) || (by === 'owner' && one.by.includes('staff'))),
  )

/** Whether a move is possible from a state. */
export const mayMove = (move: MoveName, from: TicketStatus, by: Mover): boolean =>
  waysToMove(move, by).some((way) => way.from.includes(from))

/** The state after a move. */
export function stateAfter(to: Destination, before: TicketStatus, isOwned: boolean): TicketStatus {
  if (to === 'as it was') return before
  if (to === 'to its owner') return isOwned ? 'claimed' : 'open'
  return to
}

/** Nobody works on these, and nobody else needs to. */
export const isSettled = (status: TicketStatus): boolean => status === 'resolved' || status === 'closed'
