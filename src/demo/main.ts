import { DemoFault } from "./fault.ts";
import { demoSettings } from "./settings.ts";
import { type Demo, startDemo } from "./start-demo.ts";

/** `npm run demo`: everything that it takes to talk to Vitals on this machine, without Azure, Teams or a network. */
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());

try {
  console.log("Starting the simulated tenant, the bot and the Agents Playground …");
  const settings = demoSettings(process.env);
  if (settings.underNpm) endWithParent();
  await run(await startDemo(settings, stopping.signal), settings.speed);
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error instanceof DemoFault ? error.message : error);
    process.exitCode = 1;
  }
}

/** Until somebody ends it or a part of it ends by itself. */
async function run(demo: Demo, speed: number): Promise<void> {
  console.log(greeting(demo, speed));
  try {
    await Promise.race([demo.failed, aborted(stopping.signal)]);
  } finally {
    console.log("Ending …");
    await demo.stop();
  }
}

/** When npm is told to end, it ends only the shell between itself and us: then nobody else would ever end the demo. */
function endWithParent(): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stopping.abort();
  }, 500);
  watch.unref();
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function greeting({ playgroundUrl, botUrl, tenant, folder }: Demo, speed: number): string {
  const { subscriptions } = tenant.estate;
  const machines = [...tenant.estate.machines].length;
  return `
Vitals is ready: open ${playgroundUrl}

  and type, for example:
    which machines are unhealthy?
    why is web-01 unhealthy?
    status
    unhealthy Linux machines in Contoso Dev
    which subscriptions are not covered?

  and in the channel "Defender for Endpoint", with @Vitals in front: subscribe, or redeploy api-01

  estate      ${machines} machines in ${subscriptions.length} subscriptions, simulated at ${tenant.url}
  time        ${speed} simulated seconds a second: machines break, recover and come back (VITALS_DEMO_SPEED)
  bot         ${botUrl}/api/messages
  logs        ${folder}

Ctrl-C ends all of it.
`;
}
