import { type Instrumenter, type TracingContext, type TracingSpan, useInstrumenter } from "@azure/core-tracing";
import { context, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { Meter } from "./meter.ts";

/**
 * What a call asks for, by its address; of addresses, which hold names, nothing else is kept. The first that fits wins. A
 * call that fits none is not ours to measure: the exporter's own uploads come through here as well.
 */
const CALLS: readonly (readonly [RegExp, string])[] = [
  [/\/Microsoft\.ResourceGraph\/resources$/i, "ResourceGraph"],
  [/\/Microsoft\.Security\/settings\//i, "EndpointProtection"],
  [/\/Microsoft\.Security\/pricings/i, "Plans"],
  [/\/Microsoft\.Authorization\/locks/i, "Locks"],
  [/\/(operations|operationStatus|operationResults)\//i, "Operation"],
  [/\/extensions(\/|$)/i, "Extension"],
  [/\/Microsoft\.(Compute|HybridCompute)\//i, "Machine"],
  [/\/oauth2\/(v2\.0\/)?token$|\/msi\/token$/i, "Token"],
];

/** Azure's own clients report their calls here from now on: each is timed, and a step of whatever called it. */
export function watchAzureCalls(meter: Meter): void {
  useInstrumenter(instrumenter(meter));
}

function instrumenter(meter: Meter): Instrumenter {
  return {
    startSpan(_, { spanAttributes, tracingContext }) {
      const parent = tracingContext ? contextOf(tracingContext) : context.active();
      const call = callOf(spanAttributes?.["http.url"]);
      if (!call) return { span: NOT_MEASURED, tracingContext: parent };
      const span = trace.getTracer("vitals").startSpan(`azure ${call}`, { kind: SpanKind.CLIENT }, parent);
      return { span: timed(span, call, meter), tracingContext: trace.setSpan(parent, span) };
    },
    withContext: (within, callback, ...given) => context.with(contextOf(within), () => callback(...given)),
    parseTraceparentHeader: () => undefined,
    // Azure needs none of our ids.
    createRequestHeaders: () => ({}),
  };
}

function callOf(address: unknown): string | undefined {
  const path = URL.parse(String(address))?.pathname ?? "";
  return CALLS.find(([pattern]) => pattern.test(path))?.[1];
}

/** Contexts of Azure's clients are the ones that we gave them, with values of theirs. */
function contextOf(given: TracingContext): ReturnType<typeof context.active> {
  return given as ReturnType<typeof context.active>;
}

/** Of all that the clients report, the status alone is kept. */
function timed(span: Span, call: string, meter: Meter): TracingSpan {
  const end = meter.begin("vitals.azure.duration");
  let status = "None";
  return {
    isRecording: () => true,
    setAttribute(name, value) {
      if (name !== "http.status_code") return;
      status = String(value);
      span.setAttribute("http.response.status_code", Number(value));
    },
    setStatus({ status: outcome }) {
      if (outcome === "error") span.setStatus({ code: SpanStatusCode.ERROR });
    },
    recordException() {},
    addEvent() {},
    end() {
      end({ call, status });
      span.end();
    },
  };
}

const NOT_MEASURED: TracingSpan = {
  isRecording: () => false,
  setAttribute() {},
  setStatus() {},
  recordException() {},
  addEvent() {},
  end() {},
};
