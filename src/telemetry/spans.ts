import { context, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { Labels } from "./meter.ts";

/** Steps of a turn or of background work, by names and attributes from lists in our source alone. */
export interface Spans {
  /** Does `work` in a step of its own, within the step that it is called in. Throws what it throws. */
  within<T>(name: string, kind: keyof typeof SpanKind, attributes: Labels, work: () => Promise<T>): Promise<T>;
  /** Marks the step that this is called in as failed, with the reference that the person is shown. */
  failed(reference: string): void;
}

/** By OpenTelemetry's API: into the SDK that was set up, or else nowhere. */
export function openSpans(): Spans {
  const tracer = trace.getTracer("vitals");
  return {
    within(name, kind, attributes, work) {
      const span = tracer.startSpan(name, { kind: SpanKind[kind], attributes });
      return ended(span, context.with(trace.setSpan(context.active(), span), work));
    },
    failed(reference) {
      const span = trace.getActiveSpan();
      span?.setStatus({ code: SpanStatusCode.ERROR });
      span?.setAttribute("vitals.reference", reference);
    },
  };
}

/** The text of an error may name machines: it goes into the log alone. */
async function ended<T>(span: Span, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

/** Of the step that this is called in, for the log; nothing where no traces are taken. */
export function traceIds(): Labels {
  const found = trace.getActiveSpan()?.spanContext();
  return found ? { trace_id: found.traceId, span_id: found.spanId } : {};
}
