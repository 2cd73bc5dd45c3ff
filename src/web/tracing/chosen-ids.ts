import { type IdGenerator, RandomIdGenerator } from '@opentelemetry/sdk-trace-node'

/** Random ids, except for the next root span, whose ids were chosen. A tracer asks for the id of the span first. */
export function createIds() {
  const random = new RandomIdGenerator()
  let next: { traceId: string; spanId: string } | undefined
  const generator: IdGenerator = {
    generateSpanId: () => next?.spanId ?? random.generateSpanId(),
    generateTraceId: () => {
      const { traceId } = next ?? {}
      next = undefined
      return traceId ?? random.generateTraceId()
    },
  }
  return {
    generator,
    /** For the root span that is started next. */
    choose: (traceId: string, spanId: string) => {
      next = { traceId, spanId }
    },
  }
}
