import { Counter, Histogram, type Registry } from 'prom-client'
import type { Watched } from '../../domain/watched.ts'

/** From a tenth of a second to a minute. */
const buckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
/** For what waits in a queue, which Slack may hold back for long. */
const waits = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 1800, 7200]

/** What this process did since it started. Prometheus adds up the processes. */
export function createCounters(registry: Registry): (watched: Watched) => void {
  const registers = [registry]
  const counter = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Counter({ name: `frontdesk_${name}`, help, labelNames, registers })
  const seconds = <L extends string>(name: string, help: string, labelNames: L[], of = buckets) =>
    new Histogram({ name: `frontdesk_${name}`, help, labelNames, buckets: of, registers })

  const deliveries = counter('deliveries_total', 'Events of Slack about conversations.', ['kind', 'result'])
  const messages = counter('messages_total', 'Messages that were handled.', ['intent', 'outcome'])
  const answers = counter('answers_total', 'Requests that the bot answered.', ['intent', 'by'])
  const handedOver = counter('handed_over_total', 'Requests that became work for people.', ['intent'])
  const handling = seconds('handling_seconds', 'Time to handle what was written, without waiting.', ['outcome'])
  const failures = counter('handling_failures_total', 'Conversations that could not be handled and are retried.')
  const posts = counter('posts_total', 'Attempts to post what the bot says.', ['kind', 'result'])
  const waited = seconds('post_wait_seconds', 'From being decided to being posted.', ['kind'], waits)
  const slackCalls = counter('slack_calls_total', 'Calls of Slack’s Web API.', ['method', 'result'])
  const limited = counter('slack_rate_limited_total', 'Calls that Slack answered with 429.', ['method'])
  const slackSeconds = seconds('slack_call_seconds', 'Time of calls of Slack’s Web API.', ['method'])
  const modelCalls = counter('model_calls_total', 'Questions to the language model.', ['purpose', 'result'])
  const modelFailures = counter('model_failures_total', 'Questions without a usable response.', ['purpose', 'result'])
  const tokens = counter('model_tokens_total', 'Tokens of the language model.', ['purpose'])
  const modelSeconds = seconds('model_call_seconds', 'Time of questions to the language model.', ['purpose'])

  return (event) => {
    switch (event.what) {
      case 'delivery':
        return deliveries.inc({ kind: event.kind, result: event.result })
      case 'handled': {
        const { intent, outcome, by } = event
        messages.inc({ intent, outcome }, event.messages)
        handling.observe({ outcome }, event.seconds)
        if (outcome === 'answered') answers.inc({ intent, by })
        if (outcome === 'handed over') handedOver.inc({ intent })
        return
      }
      case 'not handled':
        return failures.inc()
      case 'post':
        posts.inc({ kind: event.kind, result: event.result })
        if (event.result === 'said') waited.observe({ kind: event.kind }, event.waitedSeconds)
        return
      case 'Slack call': {
        const { method, result } = event
        slackCalls.inc({ method, result })
        slackSeconds.observe({ method }, event.seconds)
        if (result === 'rate limited') limited.inc({ method })
        return
      }
      case 'model call': {
        const { purpose, result } = event
        modelCalls.inc({ purpose, result })
        if (result !== 'ok') modelFailures.inc({ purpose, result })
        if (result === 'not asked') return
        modelSeconds.observe({ purpose }, event.seconds)
        return tokens.inc({ purpose }, event.tokens)
      }
      default:
        return event satisfies never
    }
  }
}
