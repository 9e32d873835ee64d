import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { openSpans } from "../../src/telemetry/spans.ts";

/** OpenTelemetry's own SDK for the length of a test, with what was traced. */
export class Traces {
  readonly #exporter = new InMemorySpanExporter();

  constructor() {
    const processor = new SimpleSpanProcessor(this.#exporter);
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [processor] }));
    context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  }

  /** In the order in which they ended. */
  names(): readonly string[] {
    return this.#ended.map(({ name }) => name);
  }

  failed(): readonly string[] {
    return this.#ended.filter(({ status }) => status.code === 2).map(({ name }) => name);
  }

  parentOf(name: string): string | undefined {
    const parent = this.#ended.find((span) => span.name === name)?.parentSpanContext?.spanId;
    return this.#ended.find((span) => span.spanContext().spanId === parent)?.name;
  }

  attributesOf(name: string): Readonly<Record<string, unknown>> | undefined {
    return this.#ended.find((span) => span.name === name)?.attributes;
  }

  /** Everything that leaves the process with them. */
  text(): string {
    return JSON.stringify(
      this.#ended.map(({ name, attributes, events, status, links }) => ({ name, attributes, events, status, links })),
    );
  }

  within<T>(name: string, work: () => Promise<T>): Promise<T> {
    return openSpans().within(name, "INTERNAL", {}, work);
  }

  close(): void {
    trace.disable();
    context.disable();
  }

  get #ended() {
    return this.#exporter.getFinishedSpans();
  }
}
