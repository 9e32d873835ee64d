/**
 * All that the bot talks to, in a process of its own, so that whoever measures has nothing else to do: a simulated tenant of
 * MACHINES and a connector whose roster has the people of PEOPLE (JSON: Teams' id → Entra object id). Prints where they are,
 * and machines whose extension failed.
 */
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant } from "../../src/demo/tenant.ts";
import { FakeConnector } from "../fakes/connector.ts";

/** A second is a minute: deletions and returns happen while others are approved. */
const SPEED = 60;

const estate = makeEstate({ seed: 1, speed: SPEED, now: Date.now(), machines: Number(process.env.MACHINES) });
const tenant = await startTenant({ estate, quota: { requests: 1_000_000, windowMs: 5_000 } });
const connector = await FakeConnector.open();
for (const [teamsId, aadObjectId] of Object.entries(JSON.parse(String(process.env.PEOPLE)))) {
  connector.roster.set(teamsId, { aadObjectId, userPrincipalName: `${teamsId.slice(3)}@contoso.example` });
}
const broken = [...estate.machines].filter(
  ({ host, extension, comeback }) =>
    host === "AzureVm" && extension?.provisioningState === "Failed" && comeback === "Succeeds",
);
process.on("SIGTERM", () => process.exit(0));
console.log(
  JSON.stringify({
    armEndpoint: tenant.url,
    identity: tenant.identityEnvironment,
    connector: connector.url,
    broken: broken.map(({ id }) => id),
  }),
);
