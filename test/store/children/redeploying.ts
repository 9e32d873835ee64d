/**
 * Carries out the redeploys of the store of its argument, until it is killed: whatever is due, and then an hour's eighth later.
 * Azure is the file of its second argument, one line for each extension that was taken away; so it outlives this process.
 * Prints a line at each call of a port.
 */
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { openLog } from "../../../src/log.ts";
import { advance } from "../../../src/redeploys/advance.ts";
import type { Parts } from "../../../src/redeploys/ports.ts";
import { openStore } from "../../../src/store/open.ts";
import { NOW } from "../../builders/evidence.ts";
import { HOUR } from "../../builders/time.ts";
import { RedeployWorld } from "../../fakes/redeploy-world.ts";

const [config, file = "", machines] = process.argv.slice(2);
const store = await openStore(JSON.parse(String(config)), openLog("silent"));
const world = new RedeployWorld(Number(machines), { maxMachines: 1_000 });

/** What this file tells, the new process's Azure has done. */
for (const line of existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : []) {
  const { now, extensionId } = JSON.parse(line);
  world.now = now;
  world.azure.delete(extensionId, Number.POSITIVE_INFINITY);
}
world.azure.onReceived = ({ extensionId, at }) => appendFileSync(file, `${JSON.stringify({ now: at, extensionId })}\n`);

/** Tells of each call, so that a killer can choose among them. */
function told<T extends object>(port: T): T {
  return new Proxy(port, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (...given: unknown[]) => {
        console.log(String(name));
        return member.apply(target, given);
      };
    },
  });
}

let known = await store.redeploys.since(0, 10);
const plain = world.process();
const parts: Parts = {
  ...plain,
  store: told(store.redeploys),
  deployer: told(plain.deployer),
  estate: { snapshot: () => world.snapshot(known) },
};
const start = Math.max(NOW, world.now, ...known.map(({ state }) => ("approval" in state ? state.approval.at : NOW)));
for (world.now = start; ; world.now += HOUR / 16) {
  for (const id of await parts.store.due(world.now, 100)) await advance(id, parts, world.settings);
  known = await store.redeploys.since(0, 10);
  if (known.every(({ state }) => state.is === "Finished")) break;
}
await store.close();
console.log("finished");
