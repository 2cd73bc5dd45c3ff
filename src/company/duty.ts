import { z } from 'zod'
import { usualDuty } from '../domain/duty.ts'

/** The `duty` of support.yaml. */
export const dutySchema = z
  .strictObject(
    { presence: z.boolean('must be true or false').default(usualDuty.presence) },
    'must have settings below it, such as presence: true',
  )
  .prefault({})
