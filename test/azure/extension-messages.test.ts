import { beforeEach, describe, expect, test } from "vitest";
import { openArmClients } from "../../src/azure/arm-clients.ts";
import { ExtensionMessages } from "../../src/azure/extension-messages.ts";
import { Pool } from "../../src/azure/pool.ts";
import { type Fault, matching } from "../../src/demo/arm/faults.ts";
import type { SimMachine } from "../../src/demo/estate/machine.ts";
import type { Extension } from "../../src/health/evidence.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { aConfig, aKeptLog, aLastingTenant, anImpatientPace } from "../builders/azure-reader.ts";
import { anExtension } from "../builders/evidence.ts";
import { aMachine } from "../builders/machine.ts";
import { aSnapshot, judged } from "../builders/snapshot.ts";
import { at } from "../builders/time.ts";

const tenant = await aLastingTenant();
const FAILED = [...tenant.estate.machines].filter(
  ({ host, extension, subscriptionId }) =>
    host === "AzureVm" && extension?.provisioningState === "Failed" && !subscriptionId.startsWith("6666"),
);
const [BROKEN] = FAILED as [SimMachine];
const EXTENSION_GET = matching({ method: "GET", path: /\/extensions\/[^/]+$/ });

let asked = 0;
beforeEach(() => {
  asked = tenant.requests.length;
});

function requests() {
  return tenant.requests.slice(asked);
}

/** As Resource Graph gives it: without code and message. */
function bare({ extension }: SimMachine): Extension {
  return anExtension({ name: extension?.name ?? "", provisioning: "Failed" });
}

function extensionsOf(...machines: SimMachine[]): Map<string, Extension> {
  return new Map(machines.map((machine) => [machine.id.toLowerCase(), bare(machine)]));
}

function messages(pace = anImpatientPace()) {
  const { log, lines } = aKeptLog();
  const reader = new ExtensionMessages(openArmClients(aConfig(tenant, { pace }), tenant.credential()), log);
  return {
    lines,
    addTo: (extensions: Map<string, Extension>, previous?: Snapshot, signal = new AbortController().signal) =>
      reader.addTo(extensions, new Pool(previous), signal),
  };
}

async function messagesIn(extensions: Map<string, Extension>, previous?: Snapshot): Promise<Map<string, Extension>> {
  await messages().addTo(extensions, previous);
  return extensions;
}

/** A snapshot in which the machine's extension is `extension`. */
function known(machine: SimMachine, extension: Extension): Snapshot {
  return aSnapshot([judged({ machine: aMachine({ id: machine.id.toLowerCase() }), evidence: { extension } })]);
}

/** ARM's answer with this instance view. */
function view(instanceView: object): Fault {
  return { kind: "Rewrite", body: (answer) => ({ ...(answer as object), properties: { instanceView } }) };
}

const ERROR = {
  code: "ProvisioningState/failed/22",
  level: "Error",
  message: "Exit code 22.",
  time: "2026-09-15T07:00:00Z",
};

describe("an extension that did not succeed", () => {
  test.each(FAILED.map((machine) => [machine.scenario, machine] as const))(
    "says why itself: %s",
    async (_, machine) => {
      const [extension] = (await messagesIn(extensionsOf(machine))).values();
      expect(extension).toMatchObject({
        statusIsError: true,
        code: `ProvisioningState/failed/${machine.extension?.code}`,
        changedAt: machine.extension?.timed ? machine.extension.changedAt : undefined,
      });
      expect(extension?.message.slice(0, 40)).toBe((machine.extension?.message || "MDE extension status").slice(0, 40));
    },
  );

  test("is asked for by its own name, with its instance view", async () => {
    await messagesIn(extensionsOf(BROKEN));
    expect(requests()).toHaveLength(1);
    expect(requests()[0]?.path.toLowerCase()).toBe(`${BROKEN.id}/extensions/${BROKEN.extension?.name}`.toLowerCase());
    expect(requests()[0]?.query).toContain("expand=instanceView");
  });
});

test("an extension that succeeded is not asked for", async () => {
  const fine = anExtension();
  const extensions = await messagesIn(new Map([[BROKEN.id.toLowerCase(), fine]]));
  expect([...extensions.values()]).toEqual([fine]);
  expect(requests()).toEqual([]);
});

describe("of several statuses", () => {
  async function read(instanceView: object): Promise<Extension | undefined> {
    tenant.fail({ on: EXTENSION_GET, fault: view(instanceView) });
    return [...(await messagesIn(extensionsOf(BROKEN))).values()][0];
  }

  test("the error speaks for the extension, wherever it stands", async () => {
    const info = { code: "ComponentStatus/stdout", level: "Info", message: "installing" };
    expect(
      await read({ statuses: [{ ...info, code: "ProvisioningState/updating" }], substatuses: [info, ERROR] }),
    ).toMatchObject({
      statusIsError: true,
      code: "ProvisioningState/failed/22",
      changedAt: at("07:00"),
    });
  });

  test("each says its message once", async () => {
    const out = { code: "ComponentStatus/stdout", level: "Info", message: " step 1 done\n" };
    expect((await read({ statuses: [ERROR], substatuses: [out, out, { message: "" }] }))?.message).toBe(
      "Exit code 22.\nstep 1 done",
    );
  });

  test("without an error the newest speaks, and nothing is one", async () => {
    const statuses = [
      { code: "ProvisioningState/creating", level: "Info" },
      { code: "ProvisioningState/updating", level: "Info" },
    ];
    expect(await read({ statuses })).toMatchObject({
      statusIsError: false,
      code: "ProvisioningState/updating",
      message: "",
    });
  });

  test.each([["nothing"], ["soon"]])("a time that is %s is not known", async (time) => {
    expect((await read({ statuses: [{ ...ERROR, time }] }))?.changedAt).toBeUndefined();
  });

  test("an instance view without any leaves the extension as it was", async () => {
    expect(await read({})).toEqual(bare(BROKEN));
  });

  test("a secret in a message never gets further", async () => {
    const message = "enable failed: workspaceKey=q83vEjRWeJCrze8S";
    expect((await read({ statuses: [{ ...ERROR, message }] }))?.message).toBe("enable failed: workspaceKey=[redacted]");
  });
});

describe("when ARM does not answer", () => {
  const before = anExtension({
    name: BROKEN.extension?.name ?? "",
    provisioning: "Failed",
    statusIsError: true,
    code: "ProvisioningState/failed/22",
    message: "Exit code 22.",
    changedAt: at("07:00"),
  });

  test.each<[string, Fault]>([
    ["with a refusal", { kind: "Reply", status: 403, body: { error: { code: "AuthorizationFailed" } } }],
    [
      "because the extension is gone by now",
      { kind: "Reply", status: 404, body: { error: { code: "ResourceNotFound" } } },
    ],
    ["in another shape", view({ statuses: "many" })],
    ["with half an answer", { kind: "CutJson" }],
  ])("%s, the message of the previous snapshot stays, as the very same object", async (_, fault) => {
    tenant.fail({ on: EXTENSION_GET, fault });
    const extensions = await messagesIn(extensionsOf(BROKEN), known(BROKEN, before));
    expect([...extensions.values()][0]).toBe(before);
  });

  test("within its time, it is left alone", async () => {
    tenant.fail({ on: EXTENSION_GET, fault: { kind: "Silence" } });
    const extensions = extensionsOf(BROKEN);
    await messages(anImpatientPace({ timeout: 50 })).addTo(extensions);
    expect([...extensions.values()]).toEqual([bare(BROKEN)]);
  });

  test("a message about another state does not stay", async () => {
    tenant.fail({ on: EXTENSION_GET, fault: { kind: "Reply", status: 403 } });
    const extensions = await messagesIn(extensionsOf(BROKEN), known(BROKEN, { ...before, provisioning: "Updating" }));
    expect([...extensions.values()]).toEqual([bare(BROKEN)]);
  });

  test("the others' messages come all the same, and one line tells of the failures", async () => {
    const path = new RegExp(`/${BROKEN.name}/extensions/`, "i");
    tenant.fail({ on: matching({ path }), fault: { kind: "Reply", status: 403 } });
    const { addTo, lines } = messages();
    const extensions = extensionsOf(...FAILED);
    await addTo(extensions);
    const without = [...extensions].filter(([, { code }]) => code === "").map(([id]) => id);
    expect(without).toEqual([BROKEN.id.toLowerCase()]);
    expect(lines).toMatchObject([{ count: 1, cause: { status: 403 } }]);
  });
});

describe("a large estate", () => {
  /** As many failed extensions as wanted; ARM knows none of them. */
  function many(count: number): Map<string, Extension> {
    const id = BROKEN.id.toLowerCase();
    return new Map(
      Array.from({ length: count }, (_, index) => [`${id}-${index}`, anExtension({ provisioning: "Failed" })]),
    );
  }

  function snapshotOf(extensions: Map<string, Extension>): Snapshot {
    const told = anExtension({ provisioning: "Failed", code: "ProvisioningState/failed/22" });
    return aSnapshot(
      [...extensions.keys()].map((id) => judged({ machine: aMachine({ id }), evidence: { extension: told } })),
    );
  }

  test("is looked at again in turns: every message within a few readings, few in each", async () => {
    tenant.fail({ on: EXTENSION_GET, fault: { kind: "Reply", status: 404 } });
    const { addTo } = messages();
    const previous = snapshotOf(many(250));
    const turns: number[] = [];
    for (const _ of [1, 2, 3]) {
      const before = tenant.requests.length;
      await addTo(many(250), previous);
      turns.push(tenant.requests.length - before);
    }
    expect(turns).toEqual([100, 100, 50]);
    expect(new Set(requests().map(({ path }) => path)).size).toBe(250);
  });

  test("asks for every message that is new within a few readings, even if ARM refuses the first thousands", async () => {
    tenant.fail({ on: EXTENSION_GET, fault: { kind: "Reply", status: 403 } });
    const { addTo } = messages();
    await addTo(many(2100));
    expect(requests()).toHaveLength(2000);
    await addTo(many(2100));
    expect(new Set(requests().map(({ path }) => path)).size).toBe(2100);
  });

  test("has no more requests under way than allowed", async () => {
    tenant.fail({ on: EXTENSION_GET, fault: { kind: "Silence" } });
    const stop = new AbortController();
    const adding = messages(anImpatientPace({ concurrentGets: 3 })).addTo(many(20), undefined, stop.signal);
    while (requests().length < 3) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    await adding;
    expect(requests()).toHaveLength(3);
  });
});
