import { ticketStatuses } from './ticket.ts'
import { allowedMoves, type MoveName, type Mover, mayMove, stateAfter, waysToMove } from './ticket-moves.ts'

const movers: Mover[] = ['staff', 'owner', 'customer', 'frontdesk']
const moves = [...new Set(allowedMoves.map(({ move }) => move))]

/** Where each move leads from each state, and who may make it. A dot: nobody may. `o` is open, `c` claimed, and so on. */
const table = `
                 open     claimed  waiting  snoozed  resolved closed
  claim          claimed  .        claimed  claimed  .        .        staff owner
  assign         claimed  claimed  waiting  snoozed  resolved .        staff owner
  release        .        open     open     open     .        .        owner
  set priority   open     claimed  waiting  snoozed  resolved .        staff owner
  wait           waiting  waiting  .        waiting  .        .        staff owner
  snooze         snoozed  snoozed  snoozed  snoozed  .        .        staff owner
  resume         .        .        claimed  claimed  .        .        staff owner customer
  resolve        resolved resolved resolved resolved .        .        staff owner
  confirm        .        .        .        .        closed   .        customer
  assume         .        .        .        .        closed   .        frontdesk
  close          closed   closed   closed   closed   closed   .        staff owner
  dismiss        closed   closed   closed   closed   closed   .        staff owner
  move to team   open     claimed  waiting  snoozed  resolved .        staff owner
  merge          closed   closed   closed   closed   closed   .        staff owner
  reopen         .        .        .        .        claimed  claimed  staff owner customer
`

const lines = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => /^\s*(\w+(?: priority| to team)?)\s+(.*)$/.exec(line)?.slice(1) ?? [])

test.each(lines)('%s', (move = '', rest = '') => {
  const cells = rest.split(/\s+/)
  const who = cells.slice(ticketStatuses.length)
  const reached = ticketStatuses.map((from) => {
    const way = waysToMove(move as MoveName, who[0] as Mover).find((one) => one.from.includes(from)) // a cell of the table
    return way ? stateAfter(way.to, from, true) : '.'
  })
  expect(reached).toEqual(cells.slice(0, ticketStatuses.length))
  const may = movers.filter((by) => ticketStatuses.some((from) => mayMove(move as MoveName, from, by)))
  expect(may.filter((by) => by !== 'frontdesk' || who.includes(by))).toEqual(who)
})

test('the table has every move', () => {
  expect(lines.map(([move]) => move)).toEqual(moves)
})

test('by itself, Frontdesk gives to people on duty, wakes, assumes, releases what nobody serves, and closes what is erased', () => {
  const byItself = allowedMoves.filter(({ by }) => by.includes('frontdesk')).map(({ move, from }) => [move, from])
  expect(byItself).toEqual([
    ['assign', ['open']],
    ['release', ['open', 'claimed']],
    ['resume', ['waiting', 'snoozed']],
    ['assume', ['resolved']],
    ['close', ['open', 'claimed', 'waiting', 'snoozed', 'resolved']],
  ])
})

test('what comes back is open if nobody has it', () => {
  expect(stateAfter('to its owner', 'snoozed', false)).toBe('open')
})

test('every way of closing says how it ended', () => {
  const closings = allowedMoves.filter(({ to }) => to === 'closed')
  expect(closings.map(({ ending }) => ending).sort()).toEqual([
    'assumed',
    'by staff',
    'confirmed',
    'merged',
    'not a request',
  ])
})
