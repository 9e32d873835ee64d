import { type Reached, reach } from "../azure/trying/reach.ts";
import type { Config } from "../config.ts";
import { tryMetricsPlace } from "../telemetry/metrics-place.ts";
import { type Check, type Finding, failed, notChecked, passed } from "./check.ts";
import { codeOf } from "./fault-code.ts";

/** OpenSSL's and Node's codes for a certificate that nobody should trust. */
const CERTIFICATE = /^(CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

/** Whether others come to Vitals at the addresses that it gives them: links of files, and metrics. */
export function addressChecks({ publicUrl, port, telemetry }: Config): readonly Check[] {
  return [
    ...(publicUrl === undefined ? [] : [publicCheck(publicUrl, port)]),
    ...(telemetry.metrics ? [metricsCheck(telemetry.metrics)] : []),
  ];
}

function publicCheck(publicUrl: string, port: number): Check {
  return {
    id: "address.public",
    title: "Is reached at VITALS_PUBLIC_URL",
    run: async (signal) => {
      const answer = await reach(`${publicUrl}/healthz`, signal);
      if (isVitals(answer)) return passed(publicUrl);
      const lead = `Let ${publicUrl} lead to port ${port} of this program, or set VITALS_PUBLIC_URL to the address that does.`;
      return failed(`something else answers at ${publicUrl}/healthz (${answer.status})`, [lead]);
    },
    onFault: (error) => publicFault(codeOf(error), publicUrl),
  };
}

/** Before its first start nobody answers, and a machine need not reach its own public address: that is no failure. */
function publicFault(code: string, publicUrl: string): Finding {
  if (CERTIFICATE.test(code)) {
    const fix = `Give ${new URL(publicUrl).host} a certificate that browsers trust: people open it.`;
    return failed(`its certificate cannot be trusted (${code})`, [fix]);
  }
  return notChecked(`nobody answers there${code && ` (${code})`}; look again once Vitals runs`);
}

function isVitals({ status, text }: Reached): boolean {
  return status === 200 && /^\{"status":"up"\}$/.test(text.trim());
}

function metricsCheck({ host, port }: { readonly host: string; readonly port: number }): Check {
  return {
    id: "address.metrics",
    title: `Can show metrics at ${host}:${port}`,
    run: async (signal) => {
      const place = await tryMetricsPlace({ host, port });
      if (place.is === "Free") return passed("nobody else listens there");
      const fixes = ["Set VITALS_METRICS_PORT to a free port."];
      if (place.is === "Closed") {
        const [why, setting] = [`this machine does not give that address (${place.code})`, "VITALS_METRICS_HOST"];
        return failed(why, [
          `Set ${setting} to an address of this machine, and VITALS_METRICS_PORT to one above 1023.`,
        ]);
      }
      return (await showsOurs(host, port, signal))
        ? passed("a running Vitals shows them, which is as it should be")
        : failed("another program listens there", fixes);
    },
    onFault: () => failed("it could not be tried", []),
  };
}

async function showsOurs(host: string, port: number, signal: AbortSignal): Promise<boolean> {
  const near = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const authority = near.includes(":") ? `[${near}]` : near;
  const answer = await reach(`http://${authority}:${port}/metrics`, signal).catch(() => undefined);
  return answer !== undefined && answer.status === 200 && /^vitals_/m.test(answer.text);
}
