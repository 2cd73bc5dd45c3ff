import { z } from 'zod'
import { type TicketLife, usualLife } from '../domain/ticket-life.ts'

const whole = (of: string, longest: number) =>
  z
    .number(`must be a number of ${of}`)
    .int('must be a whole number')
    .min(0, 'must be at least 0')
    .max(longest, 'is too long')

const schema = z.strictObject(
  {
    solved_after_hours: whole('hours', 24 * 365)
      .default(usualLife.assumeAfterHours)
      .describe('A resolved ticket counts as solved after so much silence; 0: never.'),
    keep_owner_days: whole('days', 3650)
      .default(usualLife.keepOwnerDays)
      .describe('Who had a ticket gets it back for so long after its end; then it is everybody’s.'),
    ask_rating: z
      .boolean('must be true or false')
      .default(usualLife.asksRating)
      .describe('Whether customers are asked how content they are.'),
    group_minutes: whole('minutes', 24 * 60)
      .default(usualLife.groupMinutes)
      .describe('What a customer writes so soon after a request may belong to its ticket; 0: never.'),
  },
  'must have settings below it, such as solved_after_hours: 72',
)

/** The `tickets` of support.yaml. */
export const ticketLifeSchema = schema.prefault({}).transform(
  (said): TicketLife => ({
    assumeAfterHours: said.solved_after_hours,
    keepOwnerDays: said.keep_owner_days,
    asksRating: said.ask_rating,
    groupMinutes: said.group_minutes,
  }),
)
