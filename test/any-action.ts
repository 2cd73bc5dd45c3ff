import fc from 'fast-check'
import type { ShownAction } from '../src/desk/actions/shown-actions.ts'
import { type Action, actionStates } from '../src/domain/action.ts'
import { anyText } from './any-ticket.ts'

const when = new Date('2026-03-01T10:00:00Z')

/** An action in whatever state, whose texts are as long or odd as they may be. */
export const anActionOf = (subject: string, changes: Partial<Action> = {}): Action => ({
  ...{ id: 1, workspaceId: 'T1', ticketId: 'TKT-0A0B0C0D', kind: 'refund', subject, about: `refund ${subject}` },
  ...{ input: null, customerUserId: 'U0MAYA0000', reason: 'It broke', messageTs: [], amountCents: 6490 },
  ...{ currency: 'USD', key: '01234567-89ab-cdef-0123-456789abcdef', state: 'requested', revision: 1 },
  ...{ approvedBy: null, secondBy: null, decidedBy: null, attempts: 0, answers: 0, triedAt: null },
  ...{ reference: null, problem: null, lookAt: null, requestedAt: when, changedAt: when },
  ...changes,
})

/** Any action that could ever be shown. */
export const anyShownAction: fc.Arbitrary<ShownAction> = fc
  .record({
    ...{ subject: anyText(40), title: anyText(200), reason: anyText(300), reference: anyText(100) },
    ...{ problem: anyText(300), state: fc.constantFrom(...actionStates), id: fc.nat(), isLost: fc.boolean() },
    by: fc.option(fc.stringMatching(/^U[A-Z0-9]{8,10}$/)),
  })
  .map(({ title, isLost, by, subject, ...rest }) => ({
    action: anActionOf(subject, { ...rest, approvedBy: by, decidedBy: by }),
    title,
    isLost,
  }))
