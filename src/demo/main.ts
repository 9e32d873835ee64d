import { DemoFault } from "./fault.ts";
import { demoSettings } from "./settings.ts";
import { type Demo, startDemo } from "./start-demo.ts";

/** `npm run demo`: everything that it takes to talk to Vitals on this machine, without Azure, Teams or a network. */
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopping.abort());

try {
  console.log("Starting the simulated tenant, the bot and the Agents Playground …");
  await run(await startDemo(demoSettings(process.env), stopping.signal));
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error instanceof DemoFault ? error.message : error);
    process.exitCode = 1;
  }
}

/** Until somebody ends it or a part of it ends by itself. */
async function run(demo: Demo): Promise<void> {
  console.log(greeting(demo));
  try {
    await Promise.race([demo.failed, aborted(stopping.signal)]);
  } finally {
    console.log("Ending …");
    await demo.stop();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function greeting({ playgroundUrl, botUrl, tenant, folder }: Demo): string {
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

  estate      ${machines} machines in ${subscriptions.length} subscriptions, simulated at ${tenant.url}
  bot         ${botUrl}/api/messages
  logs        ${folder}

Ctrl-C ends all of it.
`;
}
