import { reportFaults } from './faults.ts'
import type { Stage } from './stage.ts'
import { stageRoutes } from './stage-routes.ts'
import { createTour } from './tour.ts'

/** Puts on the page all that can be done with a stage. */
export function furnish(stage: Stage): void {
  const tour = createTour(stage)
  stage.also(() => ({ tour: tour.state() }))
  reportFaults(stage)
  stage.slack.mount(stageRoutes(stage, tour))
}
