/** Sends what waits in the store of its argument to whom it is addressed, until it is ended. */
import { openLog } from "../../../src/log.ts";
import { Sending } from "../../../src/outgoing/sending.ts";
import { openStore } from "../../../src/store/open.ts";
import { systemClock as clock } from "../../../src/system-clock.ts";
import { Connectors } from "../../../src/teams/connectors.ts";
import { ProactiveChannel } from "../../../src/teams/proactive.ts";

const { outbox, addresses } = await openStore(JSON.parse(String(process.argv[2])), openLog("silent"));
const channel = new ProactiveChannel(new Connectors({ kind: "Anonymous" }), clock);
const onFault = (error: unknown) => console.error(error);
new Sending(
  { clock, outbox, addresses, channel, random: Math.random, onFault },
  { perSecond: 30, sweepMs: 60_000 },
).start();
