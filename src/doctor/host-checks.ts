import { allSets } from "../azure/approving/approver-list.ts";
import { graphHost } from "../azure/approving/graph.ts";
import { CLOUDS } from "../azure/cloud.ts";
import { type Reached, reach } from "../azure/trying/reach.ts";
import type { Config } from "../config.ts";
import type { Clock } from "../health/ports.ts";
import { loginUrlOf, metadataUrlOf } from "../teams/bot-token.ts";
import { type Check, failed, notChecked, passed } from "./check.ts";
import { codeOf } from "./fault-code.ts";

/** Tokens are good for an hour and checked to five minutes; digests and approvals are told to the minute. Milliseconds. */
const MOST_SKEW_MS = 60_000;
/** Where Teams takes messages; each region has its own below it. */
const TEAMS = "https://smba.trafficmanager.net";
/** Where measurements go whose connection string names no place. */
const INGESTION = "https://dc.services.visualstudio.com";

/** Whether the hosts that the program needs can be reached from here, and whether this machine's clock is theirs. */
export function hostChecks(config: Config, clock: Clock): readonly Check[] {
  const [arm, ...others] = hostsOf(config).map((url) => new HostTrial(url, clock));
  return arm ? [arm.check(), ...others.map((one) => one.check()), clockCheck(arm)] : [];
}

/** The addresses, the first of them Azure Resource Manager's. Each host once. */
function hostsOf({ azure, bot, redeploy, telemetry }: Config): readonly string[] {
  const urls = [azure.armEndpoint ?? CLOUDS[azure.cloud].arm];
  if (bot.kind === "Registered") {
    urls.push(metadataUrlOf(bot));
    if (bot.credential.kind !== "ManagedIdentity") urls.push(loginUrlOf(bot));
    if (!bot.endpoints && bot.cloud === "Public") urls.push(TEAMS);
    const groups = allSets(redeploy.approvers).flatMap((set) => set.groups);
    if (groups.length > 0) urls.push(redeploy.graphEndpoint ?? graphHost(azure.cloud));
  }
  if (telemetry.connectionString) urls.push(ingestionOf(telemetry.connectionString));
  return [...new Map(urls.map((url) => [new URL(url).host, url])).values()];
}

function ingestionOf(connectionString: string): string {
  const [, named] = /(?:^|;)IngestionEndpoint=([^;]+)/i.exec(connectionString) ?? [];
  return named !== undefined && URL.canParse(named) ? named : INGESTION;
}

class HostTrial {
  readonly #url: string;
  readonly #clock: Clock;
  /** How far this machine's clock is ahead of the host's, milliseconds; undefined: the host did not say. */
  ahead: number | undefined;

  constructor(url: string, clock: Clock) {
    this.#url = url;
    this.#clock = clock;
  }

  get id(): string {
    return `host.${this.host}`;
  }

  get host(): string {
    return new URL(this.#url).host;
  }

  check(): Check {
    return {
      id: this.id,
      title: `Reaches ${this.host}`,
      run: async (signal) => {
        const before = this.#clock.now();
        this.#took(await reach(this.#url, signal), before, this.#clock.now());
        return passed("it answers");
      },
      onFault: (error) =>
        failed(`it cannot be reached${codeIn(error)}`, [
          `Let this machine connect to ${this.host} on port ${portOf(this.#url)}: in the firewall, or by HTTPS_PROXY.`,
        ]),
    };
  }

  /** The answer was made at some time between the two; its date has whole seconds. */
  #took({ date }: Reached, before: number, after: number): void {
    if (date === undefined) return;
    const [most, least] = [after - date, before - date - 1000];
    this.ahead = least > 0 ? least : Math.min(most, 0);
  }
}

function clockCheck(arm: HostTrial): Check {
  return {
    id: "clock",
    title: "Has the right time",
    needs: [arm.id],
    run: async () => {
      if (arm.ahead === undefined) return notChecked(`${arm.host} does not say what time it is`);
      const seconds = Math.round(Math.abs(arm.ahead) / 1000);
      if (Math.abs(arm.ahead) <= MOST_SKEW_MS) return passed(`within ${Math.max(seconds, 1)} s of ${arm.host}`);
      const where = arm.ahead > 0 ? "ahead of" : "behind";
      return failed(`this machine is ${seconds} s ${where} ${arm.host}`, ["timedatectl set-ntp true"]);
    },
    onFault: () => failed("the time could not be compared", []),
  };
}

function codeIn(error: unknown): string {
  const code = codeOf(error);
  return code && ` (${code})`;
}

function portOf(url: string): string {
  const { port, protocol } = new URL(url);
  return port || (protocol === "http:" ? "80" : "443");
}
