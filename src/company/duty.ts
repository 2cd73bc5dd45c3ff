import { z } from 'zod'
import { usualDuty } from '../domain/duty.ts'

const assignments = ['claim', 'round_robin', 'least_loaded'] as const

/** The `assignment` of support.yaml. */
export const assignmentSchema = z
  .enum(assignments, `must be one of ${assignments.join(', ')}`)
  .default(usualDuty.assignment)

/** The `duty` of support.yaml. */
export const dutySchema = z
  .strictObject(
    {
      presence: z
        .boolean('must be true or false')
        .default(usualDuty.presence)
        .describe('Only who is also active in Slack and not in do-not-disturb.'),
    },
    'must have settings below it, such as presence: true',
  )
  .prefault({})
