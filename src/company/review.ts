import { z } from 'zod'
import { type WeeklyTime, weekdays } from '../domain/weekly-time.ts'

/** How a team looks after its articles. */
export interface Review {
  /** When staff are told weekly what their articles lack; absent: never. */
  weekly?: WeeklyTime
  /** Who looks after articles that name no owner: a Slack handle, an e-mail address or a user id. */
  owner?: string
  staleAfterDays: number
  /** How far back customers are corrected when an article changes; 0: never. */
  recallDays: number
}

const usually: WeeklyTime = { weekday: 'monday', minutes: 9 * 60 }
const dayAndTime = new RegExp(`^(${weekdays.join('|')})(?:\\s+([01]?\\d|2[0-3]):([0-5]\\d))?$`)

const weekly = z
  .union([z.literal(false), z.string().trim().toLowerCase()])
  .transform((said, context): WeeklyTime | undefined => {
    if (said === false || said === 'off' || said === 'never') return undefined
    if (said === 'weekly') return usually
    const [, day, hours, minutes] = dayAndTime.exec(said) ?? []
    const weekday = weekdays.find((one) => one === day)
    if (weekday) return { weekday, minutes: hours ? Number(hours) * 60 + Number(minutes) : usually.minutes }
    context.addIssue({ code: 'custom', message: 'must be a day and a time such as "monday 09:00", or off' })
    return z.NEVER
  })

const days = z.number('must be a number of days').int('must be a whole number').max(36_500, 'is too long')

const schema = z.strictObject({
  weekly: weekly
    .default(usually)
    .describe('When staff are told what articles lack, such as monday 09:00, the default; off: never.'),
  owner: z
    .string('must be text; put quotes around it, because @ cannot begin a value')
    .trim()
    .min(1)
    .max(120)
    .optional()
    .describe('Who looks after articles that name no owner: a Slack handle, an e-mail address or a user id.'),
  stale_after_days: days
    .min(1, 'must be at least 1')
    .default(365)
    .describe('Articles that nobody revised for so long are in the weekly note.'),
  recall_days: days
    .min(0, 'must be at least 0')
    .default(90)
    .describe('How far back customers are corrected when an article changes; 0: never.'),
})

/** The `review` of support.yaml. */
export const reviewSchema = schema.prefault({}).transform(
  ({ stale_after_days: staleAfterDays, recall_days: recallDays, ...rest }): Review => ({
    ...rest,
    staleAfterDays,
    recallDays,
  }),
)

/** What holds where nothing is set. */
export const usualReview: Review = reviewSchema.parse({})
