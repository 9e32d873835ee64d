/**
 * What understanding and answering cost at MACHINES machines with 10,000 names of subscriptions, resource groups and tags,
 * in a process of its own; prints one JSON line of milliseconds. Each text of the corpus is understood, each kind of filter
 * is asked for with values that nobody asked for before: what was asked already is answered from memory.
 */
import type { JudgedMachine } from "../../src/health/snapshot.ts";
import { viewOf } from "../../src/questions/estate-view.ts";
import { namesOf } from "../../src/questions/names.ts";
import type { Filter, Query } from "../../src/questions/query.ts";
import { replyTo } from "../../src/questions/reply.ts";
import { understand } from "../../src/questions/understand.ts";
import { NOW } from "../builders/evidence.ts";
import { aKeptMute } from "../builders/kept-mute.ts";
import { aSnapshot, aSubscription, healthy, judged, unhealthy } from "../builders/snapshot.ts";
import { FakeEstate } from "../fakes/estate.ts";
import { FakeHistory } from "../fakes/history.ts";
import { CORPUS } from "../questions/corpus/all.ts";
import { linesOf } from "../questions/corpus/notation.ts";
import { median, quantile } from "./statistics.ts";

const MACHINES = Number(process.env.MACHINES);
const NAMES = 10_000;
const ROUNDS = 5;

/** Equal tags are one object, as readers intern them. */
const tags = Array.from({ length: NAMES / 2 }, (_, n) => ({ owner: `team-${n}` }));
const subscriptions = Array.from({ length: NAMES / 100 }, (_, n) => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
  name: `Landing Zone ${n}`,
}));
const snapshot = aSnapshot(
  Array.from({ length: MACHINES }, (_, n) => machineOf(n)),
  {
    subscriptions: subscriptions.map(aSubscription),
  },
);
const ids = [...snapshot.machines.keys()];
const view = viewOf(snapshot);
const names = namesOf(view);
const asker = { timeZone: "Europe/Berlin", locale: "en-US", tenantId: undefined };
const history = new FakeHistory();
history.muted.push(
  ...ids.slice(0, 200).map((id) => aKeptMute({ where: [{ field: "machine", values: [id], not: false }] })),
  aKeptMute({ where: [{ field: "error", values: ["failed with 7"], not: false }] }),
  aKeptMute({
    where: [
      { field: "os", values: ["Linux"], not: false },
      { field: "resourceGroup", values: ["rg-team-7"], not: false },
    ],
  }),
);
const sources = { estate: new FakeEstate(snapshot), history };

function machineOf(n: number): JudgedMachine {
  const { id } = subscriptions[n % subscriptions.length] as (typeof subscriptions)[number];
  const resourceGroup = `rg-team-${n % (NAMES / 2)}`;
  const name = `srv-${n}`;
  return judged({
    machine: {
      id: `/subscriptions/${id}/resourcegroups/${resourceGroup}/providers/microsoft.compute/virtualmachines/${name}`,
      name,
      subscriptionId: id,
      resourceGroup,
      region: ["westeurope", "northeurope", "eastus"][n % 3] ?? "",
      os: n % 2 ? "Windows" : "Linux",
      osName: `Ubuntu ${n % 50}.04`,
      tags: tags[n % tags.length] ?? {},
    },
    verdict: n % 20 ? healthy() : unhealthy({ message: `failed with ${n % 97}` }),
    since: NOW - n * 60_000,
  });
}

const FILTERS: Readonly<Record<string, (n: number) => Filter["values"]>> = {
  state: () => ["Unhealthy"],
  issue: () => ["Installation"],
  os: () => ["Windows"],
  release: (n) => [`ubuntu ${n}`],
  platform: () => ["Azure"],
  subscription: (n) => [subscriptions[n]?.id ?? ""],
  resourceGroup: (n) => [`rg-team-${n}`],
  region: () => ["westeurope"],
  tag: (n) => [`owner=team-${n}`],
  machine: (n) => [ids[n] ?? ""],
  name: (n) => [`*srv-${n}*`],
  text: (n) => [`with ${n}`],
  power: () => ["Running"],
  plan: () => ["P2"],
  muted: () => ["Muted"],
  sinceOver: (n) => [String(n * 3_600_000 + 1)],
  sinceWithin: (n) => [String(n * 3_600_000 + 1)],
};

const elapsed = (work: () => void): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** The median of some rounds for each text: what the text costs, not what the machine did meanwhile. */
function understanding(): number[] {
  const calendar = { now: NOW, timeZone: asker.timeZone, locale: asker.locale };
  const texts = CORPUS.flatMap(([, corpus]) => linesOf(corpus).map(({ text }) => text));
  const taken = texts.map((): number[] => []);
  // Round after round, as a text that was just understood may find its names in memory; the first is no measurement.
  for (let round = 0; round <= ROUNDS; round += 1) {
    texts.forEach((text, index) => {
      const ms = elapsed(() => void understand(text, names, calendar));
      if (round > 0) taken[index]?.push(ms);
    });
  }
  return taken.map(median);
}

async function answering(): Promise<Record<string, number>> {
  const costs: Record<string, number> = {};
  for (const [field, valuesOf] of Object.entries(FILTERS)) {
    const taken: number[] = [];
    for (let n = 0; n < ROUNDS * 2; n += 1) {
      const where = [{ field, values: valuesOf(n + 10), not: n % 2 === 1 }] as Query["where"];
      const query: Query = { ask: "List", where, order: "Worst", limit: undefined };
      const began = performance.now();
      // Time goes on, so that what is muted is looked for each time.
      await replyTo(query, 0, sources, asker, NOW + n);
      taken.push(performance.now() - began);
    }
    costs[field] = median(taken);
  }
  return costs;
}

const parse = understanding();
const answers = await answering();
const [slowest = "", answer = 0] = Object.entries(answers).sort(([, a], [, b]) => b - a)[0] ?? [];
const figures = {
  texts: parse.length,
  p50: median(parse),
  p99: quantile(parse, 0.99),
  most: Math.max(...parse),
  answer,
  slowest,
  answers,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
