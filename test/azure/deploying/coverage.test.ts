import { expect, test } from "vitest";
import { openArmClients } from "../../../src/azure/arm-clients.ts";
import { openCoverage } from "../../../src/azure/deploying/coverage.ts";
import { matching } from "../../../src/demo/arm/faults.ts";
import { aConfig, aKeptLog, aLastingTenant } from "../../builders/azure-reader.ts";

const tenant = await aLastingTenant();

function covered(subscription: string) {
  const { log, lines } = aKeptLog();
  const ask = openCoverage(openArmClients(aConfig(tenant), tenant.credential()), log);
  const id = `/subscriptions/${subscription}/resourcegroups/rg/providers/microsoft.compute/virtualmachines/web-01`;
  return { answer: ask(id, new AbortController().signal), lines };
}

function subscriptionWith(on: boolean): string {
  const found = tenant.estate.subscriptions.find((one) => one.readable && one.endpointProtection === on);
  if (!found) throw new Error("no such subscription");
  return found.id;
}

test.each([
  [false, false],
  [true, undefined],
])("where Endpoint protection is %s, a machine's coverage is %s", async (on, expected) => {
  expect(await covered(subscriptionWith(on)).answer).toBe(expected);
});

test("what cannot be asked is not known, and the log says so", async () => {
  tenant.fail({ on: matching({ path: /WDATP/ }), fault: { kind: "Reply", status: 403 } });
  const { answer, lines } = covered(subscriptionWith(false));
  expect(await answer).toBeUndefined();
  expect(lines).toMatchObject([{ subscription: subscriptionWith(false), cause: { status: 403 } }]);
});
