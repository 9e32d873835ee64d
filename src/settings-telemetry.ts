import { z } from "zod";
import type { Setting } from "./setting.ts";

/** The instrumentation key is a GUID; who may send by it is up to the component, so it is no more than an address. */
const CONNECTION_STRING =
  /^(?:[A-Za-z]+=[^;]*;)*InstrumentationKey=[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:;|$)/i;

const PORTS = "must be a whole number from 0 to 65535";

/** Where measurements go. */
export const TELEMETRY_SETTINGS = {
  VITALS_METRICS_PORT: {
    fallback: "no metrics are shown",
    meaning: "Port of its own where Prometheus reads `/metrics`. Whoever reaches it may read them.",
    value: z
      .string()
      .regex(/^\d{1,5}$/, PORTS)
      .transform(Number)
      .pipe(z.number().max(65_535, PORTS))
      .optional(),
  },
  VITALS_METRICS_HOST: {
    fallback: "127.0.0.1",
    meaning: "Address of that port; for a Prometheus on another machine `0.0.0.0`, behind a firewall.",
    value: z.string().trim().default("127.0.0.1"),
  },
  APPLICATIONINSIGHTS_CONNECTION_STRING: {
    fallback: "nothing is sent",
    meaning: "Application Insights component that gets metrics and traces.",
    value: z
      .string()
      .trim()
      .regex(CONNECTION_STRING, "must be a connection string as the portal shows it: InstrumentationKey=…;…")
      .optional(),
  },
} as const satisfies Record<string, Setting>;
