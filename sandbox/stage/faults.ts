import { SandboxError } from '../workspace/errors.ts'
import type { JsonObject } from '../workspace/json.ts'
import type { Stage } from './stage.ts'

type Cause = (stage: Stage) => unknown

const rateLimitedPosts = 2
const retryAfterSeconds = 2

/** What the page can make go wrong, by its name. */
const faults: Record<string, Cause> = {
  twice: ({ slack, note }) => {
    slack.tampering.next('twice')
    note('The next message will be delivered twice.')
  },
  'ack lost': ({ slack, note }) => {
    slack.tampering.next('ack lost')
    note('The bot’s next acknowledgement will be lost.')
  },
  429: ({ slack, note }) => {
    slack.fail('chat.postMessage', { retryAfter: retryAfterSeconds }, rateLimitedPosts)
    note(`Slack refuses the bot’s next ${rateLimitedPosts} posts: 429, retry after ${retryAfterSeconds} s.`)
  },
  'model down': (stage) => stage.cutOffModel(true),
  'model up': (stage) => stage.cutOffModel(false),
  kill: (stage) => stage.killBot(),
}

/** Causes one of the faults. */
export function causeFault(stage: Stage, { name }: JsonObject): unknown {
  const cause = faults[String(name)]
  if (!cause) throw new SandboxError(`There is no fault called ${name}.`)
  return cause(stage)
}

/** Says on the page what comes of the faults that strike messages on their way. */
export function reportFaults({ slack, note }: Stage): void {
  slack.tampering.onStrike = (strike) =>
    note(strike === 'twice' ? 'A message was delivered twice at once.' : 'An acknowledgement was lost.')
  slack.tampering.onAttempt = ({ attempt, acked }) => {
    if (attempt > 1 && acked) note(`Slack delivered a message again (attempt ${attempt}), and the bot acknowledged it.`)
    if (!acked) note(`A delivery was not acknowledged (attempt ${attempt}). Slack tries again.`)
  }
}
