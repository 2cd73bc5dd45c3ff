import {
  DiagLogLevel,
  diag,
  type Link,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanStatusCode,
  type TimeInput,
  TraceFlags,
  type Tracer,
  trace,
} from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import type { Logger } from 'pino'
import { describeError, withoutTexts } from '../../base/log.ts'
import type { BeginStep, Labels, Step } from '../../base/traces.ts'
import { createIds } from './chosen-ids.ts'

/*
 * Sends the steps of messages as traces, with OpenTelemetry and its own OTEL_ variables. Loaded only if an endpoint is
 * set. A trace's root is the delivery, and its span id follows from the trace id, so each process that goes on with a
 * message adds to the same trace without being told anything but the id.
 */

export interface Tracing {
  begin: BeginStep
  /** Sends what is left. */
  stop(): Promise<void>
}

/** The step that begins a message's way. */
const first = 'deliver'

/** Starts sending traces. Spans hold ids and labels, and no word of a customer. */
export function startTracing(version: string, log: Logger): Tracing {
  diag.setLogger(diagnostics(log), DiagLogLevel.WARN)
  const ids = createIds()
  const provider = new NodeTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'frontdesk', 'service.version': version }))
      .merge(detectResources({ detectors: [envDetector] })),
    idGenerator: ids.generator,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  })
  const tracer = provider.getTracer('frontdesk', version)
  const flagsOf = (traceId: string) => (isSampled(tracer, ids, traceId) ? TraceFlags.SAMPLED : TraceFlags.NONE)
  const rootOf = (traceId: string): SpanContext => ({
    traceId,
    spanId: rootSpanId(traceId),
    traceFlags: flagsOf(traceId),
    isRemote: true,
  })

  const below = (name: string, parent: SpanContext, more: { labels: Labels; links?: Link[]; startTime?: TimeInput }) =>
    tracer.startSpan(
      name,
      { attributes: more.labels, links: more.links, startTime: more.startTime },
      trace.setSpanContext(ROOT_CONTEXT, parent),
    )

  /** It becomes the root only if it succeeds: what Slack sends again begins the trace then. */
  const delivery = (traceId: string, labels: Labels): SpanStep => {
    const startTime = Date.now()
    const all: Labels = { ...labels }
    const context = rootOf(traceId)
    return {
      context,
      note: (more) => void Object.assign(all, more),
      end: (error) => {
        const again = error !== undefined || all.repeated === true
        if (!again) ids.choose(traceId, context.spanId)
        const span = again
          ? below(first, context, { labels: all, startTime })
          : tracer.startSpan(first, { attributes: all, startTime, root: true }, ROOT_CONTEXT)
        endSpan(span, error)
      },
    }
  }

  return {
    begin: (name, [traceId = '', ...also], inside, labels) => {
      if (name === first) return delivery(traceId, labels)
      if (inside) return asStep(below(name, (inside as SpanStep).context, { labels })) // every step is one of ours
      const links = also.map((other) => ({ context: rootOf(other) }))
      const span = below(name, rootOf(traceId), { labels, links })
      // Whoever looks at the trace of a message that was answered together with another finds the way.
      for (const { context } of links)
        below('joined another', context, { labels: {}, links: [{ context: span.spanContext() }] }).end()
      return asStep(span)
    },
    stop: () => provider.shutdown().catch((error) => log.debug({ err: error }, 'Some traces were not sent')),
  }
}

interface SpanStep extends Step {
  context: SpanContext
}

const asStep = (span: Span): SpanStep => ({
  context: span.spanContext(),
  note: (labels) => void span.setAttributes(labels),
  end: (error) => endSpan(span, error),
})

/** An error's message may quote a text, so only its kind is told. */
function endSpan(span: Span, error: unknown): void {
  if (error !== undefined) {
    const { type, code } = describeError(error)
    span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('error.type', code ?? type)
  }
  span.end()
}

const rootSpanId = (traceId: string): string => traceId.slice(0, 16)

/** Asks the configured sampler, which decides by the trace id, with a span that never ends and so is never sent. */
function isSampled(tracer: Tracer, ids: ReturnType<typeof createIds>, traceId: string): boolean {
  ids.choose(traceId, rootSpanId(traceId))
  return tracer.startSpan(first, { root: true }, ROOT_CONTEXT).isRecording()
}

/** A collector that is away is reported once, not every few seconds. */
function diagnostics(log: Logger) {
  let told = false
  const warn = (message: string, ...more: unknown[]) => {
    const words = withoutTexts([message, ...more].map(String).join(' ')).slice(0, 300)
    log[told ? 'debug' : 'warn']({ problem: words }, 'Traces could not be sent')
    told = true
  }
  const nothing = () => {}
  return { error: warn, warn, info: nothing, debug: nothing, verbose: nothing }
}
