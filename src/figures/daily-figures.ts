import type { BusinessHours } from '../domain/business-hours.ts'
import type { DailyFigure } from './daily-figure.ts'
import { handled, modelUses, refunds } from './money.ts'
import { corrections, endings, promisesSettled, proposals, ratings, talk } from './outcomes.ts'
import { requests } from './requests.ts'
import { sureness } from './understanding.ts'
import { firstReplies, resolutions } from './waiting-times.ts'

/** All figures that are worth remembering. */
export const dailyFigures = (hours: BusinessHours | undefined): DailyFigure[] => [
  ...[requests, endings, firstReplies(hours), resolutions(hours), promisesSettled, ratings, proposals, talk],
  ...[sureness, corrections],
  ...[modelUses, handled, refunds],
]
