import type { Desk } from '../../desk/desk.ts'
import type { Verdict } from '../../domain/told.ts'
import type { Home } from '../people/people.ts'
import type { Click } from './click.ts'

const outboxId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A customer said whether an answer helps. The outbox thanks them in place of the buttons. */
export const answerJudged =
  (desk: Desk, home: Home, verdict: Verdict) =>
  async ({ ack, action, body }: Click) => {
    await ack()
    const { value = '' } = action
    // Customers of other workspaces press it, too: the answer is ours, whatever the payload calls the team.
    const person = { workspaceId: home.teamId, userId: body.user.id }
    if (outboxId.test(value)) await desk.judgeAnswer(person, value, verdict)
  }
