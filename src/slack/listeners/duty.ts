import type { Desk } from '../../desk/desk.ts'
import { dutyAnswer } from '../blocks/duty.ts'
import type { Home } from '../people/people.ts'
import type { Asked, CommandParts } from './asked.ts'
import type { Click } from './click.ts'

type DutyAct = 'goOnDuty' | 'goOffDuty'

/** `on` and `off`. */
export const answerDuty =
  (act: DutyAct) =>
  async ({ desk, words }: CommandParts, { person }: Asked) =>
    dutyAnswer(await desk[act](person), words)

/** Somebody pressed "Go on duty", or off, on the home tab, which is drawn again. */
export const dutyClicked =
  (act: DutyAct, { desk, home, redraw }: { desk: Desk; home: Home; redraw(opened: { userId: string }): void }) =>
  async ({ ack, body }: Click) => {
    await ack()
    const userId = body.user.id
    await desk[act]({ workspaceId: home.teamId, userId })
    redraw({ userId })
  }
