import { z } from 'zod'

/** When staff are told in their channel how the work went. */
export interface Digest {
  /** Every day on which the team works, in minutes since midnight; absent: never. */
  dailyAtMinutes?: number
  /** Whether the weekly note says it. */
  weekly: boolean
}

const timeOfDay = /^([01]?\d|2[0-3]):([0-5]\d)$/

const daily = z
  .union([z.literal(false), z.string().trim().toLowerCase()])
  .transform((said, context): number | undefined => {
    if (said === false || said === 'off' || said === 'never') return undefined
    const [, hours, minutes] = timeOfDay.exec(said) ?? []
    if (hours !== undefined) return Number(hours) * 60 + Number(minutes)
    context.addIssue({ code: 'custom', message: 'must be a time such as "09:00", or off' })
    return z.NEVER
  })

/** The `digest:` section of a company's support.yaml. */
export const digestSchema = z
  .strictObject({
    daily: daily
      .optional()
      .describe(
        'When staff are told how the day before went, such as "09:00"; from noon on it is about the day itself.',
      ),
    weekly: z
      .boolean('must be true or false')
      .default(false)
      .describe('Whether the weekly note of review.weekly tells how the week went, too.'),
  })
  .prefault({})
  .transform(
    ({ daily: dailyAtMinutes, weekly }): Digest => ({
      weekly,
      ...(dailyAtMinutes !== undefined && { dailyAtMinutes }),
    }),
  )
  .describe('Figures that staff are told in their channel.')

/** What holds where nothing is set. */
export const usualDigest: Digest = digestSchema.parse({})
