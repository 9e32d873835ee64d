/** What is measured. Names are OpenTelemetry's; Prometheus writes them with underscores, units and `_total`. */
interface Metric {
  readonly kind: "Counter" | "Timer" | "Gauge";
  /** By UCUM; "" for plain numbers. */
  readonly unit: "" | "s" | "By";
  readonly meaning: string;
}

/**
 * Every metric of the program. Labels are words from lists in our source alone: never a name, an id or a text of a machine,
 * a person or a conversation, which would be personal, and without end.
 */
export const METRICS = {
  "vitals.syncs": { kind: "Counter", unit: "", meaning: "Readings of Azure that ended, by outcome." },
  "vitals.sync.duration": {
    kind: "Timer",
    unit: "s",
    meaning: "From the beginning of a reading to its saved snapshot.",
  },
  "vitals.source.failures": { kind: "Counter", unit: "", meaning: "Sources that could not be read, by source." },
  "vitals.snapshot.age": { kind: "Gauge", unit: "s", meaning: "Age of what questions are answered from." },
  "vitals.machines": { kind: "Gauge", unit: "", meaning: "Machines by health state." },
  "vitals.subscriptions": { kind: "Gauge", unit: "", meaning: "Azure subscriptions by whether they can be read." },
  "vitals.ready": { kind: "Gauge", unit: "", meaning: "1 where /readyz answers 200, else 0." },
  "vitals.memory": { kind: "Gauge", unit: "By", meaning: "Resident memory of the process." },
  "vitals.questions": { kind: "Counter", unit: "", meaning: "Questions by kind of answer; NotUnderstood is one." },
  "vitals.turn.duration": { kind: "Timer", unit: "s", meaning: "From an activity to the end of its turn." },
  "vitals.turn.failures": { kind: "Counter", unit: "", meaning: "Turns in which somebody was told a reference." },
  "vitals.deliveries": { kind: "Counter", unit: "", meaning: "Tries to send something unasked, by outcome." },
  "vitals.delivery.duration": { kind: "Timer", unit: "s", meaning: "One such try." },
  "vitals.retries": { kind: "Counter", unit: "", meaning: "Messages that will be tried again." },
  "vitals.given_up": { kind: "Counter", unit: "", meaning: "Messages that will not." },
  "vitals.queue.length": { kind: "Gauge", unit: "", meaning: "Messages that wait, where this process sends them." },
  "vitals.decisions": {
    kind: "Counter",
    unit: "",
    meaning: "What people decided about redeploys, and what they may not.",
  },
  "vitals.redeploy.steps": { kind: "Counter", unit: "", meaning: "What was done about redeploys, as in the audit." },
  "vitals.redeploys": { kind: "Counter", unit: "", meaning: "Machines of finished redeploys, by outcome." },
  "vitals.faults": { kind: "Counter", unit: "", meaning: "Faults outside of turns, by the part that had them." },
  "vitals.azure.duration": { kind: "Timer", unit: "s", meaning: "Calls of Azure, by what was asked and the status." },
  "vitals.store.duration": { kind: "Timer", unit: "s", meaning: "What the store was asked for, by its part." },
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof METRICS;
type Named<Kind> = { [Name in MetricName]: (typeof METRICS)[Name]["kind"] extends Kind ? Name : never }[MetricName];
export type CounterName = Named<"Counter">;
export type TimerName = Named<"Timer">;
export type GaugeName = Named<"Gauge">;

/** Upper bounds in seconds: from an answer out of memory to a reading of the largest estate. */
export const TIMER_BOUNDS = [0.001, 0.005, 0.02, 0.1, 0.5, 1, 2, 5, 10, 30, 60, 300];
