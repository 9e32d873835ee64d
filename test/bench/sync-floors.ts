/**
 * What no sync can undercut, in a process of its own: the bare JSON.parse of the pages of the tenant at ARM ("parse"), the
 * bare HTTP requests for the same bytes, of which nothing is made ("http"), and the bare SDK, which fetches and parses the
 * pages one after the other ("sdk").
 */
import { Agent, request } from "node:http";
import { ResourceGraphClient } from "@azure/arm-resourcegraph";
import type { PipelineRequest, SendRequest } from "@azure/core-rest-pipeline";
import { openCredential } from "../../src/azure/credential.ts";
import { ARC_EXTENSIONS } from "../../src/azure/queries/arc-extensions.ts";
import { ARC_MACHINES } from "../../src/azure/queries/arc-machines.ts";
import { ASSESSMENTS } from "../../src/azure/queries/assessments.ts";
import { HEALTH_REPORTS } from "../../src/azure/queries/health-reports.ts";
import { PRICINGS } from "../../src/azure/queries/pricings.ts";
import { SCALE_SET_INSTANCES } from "../../src/azure/queries/scale-set-instances.ts";
import { SUBSCRIPTIONS } from "../../src/azure/queries/subscriptions.ts";
import { VIRTUAL_MACHINES } from "../../src/azure/queries/virtual-machines.ts";
import { VM_EXTENSIONS } from "../../src/azure/queries/vm-extensions.ts";
import { costOf, serve } from "./measure.ts";

const QUERIES = [
  VIRTUAL_MACHINES,
  SCALE_SET_INSTANCES,
  ARC_MACHINES,
  VM_EXTENSIONS,
  ARC_EXTENSIONS,
  HEALTH_REPORTS,
  ASSESSMENTS,
  PRICINGS,
  SUBSCRIPTIONS,
].map(({ text }) => text);
const PAGE_ROWS = 1000;

/** The pages of a sync: how many there are by the rows that Azure counts, and what is in them. */
export interface Pages {
  readonly expected: number;
  readonly megabytes: number;
}

const config = { cloud: "public", armEndpoint: String(process.env.ARM), scope: { kind: "all" } } as const;
const credential = openCredential(config);
/** As it comes, but for the host. */
const graph = new ResourceGraphClient(credential, {
  additionalPolicies: [{ policy: { name: "sendToTenant", sendRequest: sendToTenant }, position: "perRetry" }],
});
const agent = new Agent({ keepAlive: true });
const token = (await credential.getToken("https://management.azure.com/.default"))?.token;

function sendToTenant(sent: PipelineRequest, next: SendRequest) {
  const { pathname, search } = new URL(sent.url);
  sent.url = `${config.armEndpoint}${pathname}${search}`;
  sent.allowInsecureConnection = true;
  return next(sent);
}

function post(body: string): Promise<Buffer> {
  const url = `${config.armEndpoint}/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01`;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks)));
    });
    sent.on("error", reject).end(body);
  });
}

/** All pages by the plainest client. The next page's token is looked for at the end of the bytes, so that nothing is parsed. */
async function fetchAll(see: (page: Buffer) => void = () => {}): Promise<void> {
  for (const query of QUERIES) {
    let $skipToken: string | undefined;
    do {
      const page = await post(
        JSON.stringify({ query, options: { resultFormat: "objectArray", $top: PAGE_ROWS, $skipToken } }),
      );
      see(page);
      $skipToken = /"\$skipToken":"([^"]+)"/.exec(page.toString("latin1", page.length - 300))?.[1];
    } while ($skipToken);
  }
}

async function pageThroughAll(): Promise<void> {
  for (const query of QUERIES) {
    let skipToken: string | undefined;
    do {
      const options = { resultFormat: "objectArray" as const, top: PAGE_ROWS, skipToken };
      skipToken = (await graph.resources({ query, options })).skipToken;
    } while (skipToken);
  }
}

const pages: string[] = [];

async function keepPages(): Promise<Pages> {
  await fetchAll((page) => pages.push(page.toString("utf8")));
  const totals = pages.map((page) => JSON.parse(page) as { totalRecords: number; $skipToken?: string });
  const expected = totals
    .filter(({ $skipToken }) => $skipToken === undefined)
    .reduce((sum, { totalRecords }) => sum + Math.max(1, Math.ceil(totalRecords / PAGE_ROWS)), 0);
  return { expected, megabytes: pages.reduce((sum, page) => sum + page.length, 0) / 1e6 };
}

await serve({
  pages: keepPages,
  parse: () => costOf(() => pages.forEach((page) => void JSON.parse(page))),
  http: () => costOf(() => fetchAll()),
  sdk: () => costOf(pageThroughAll),
});
