import { once } from "node:events";
import { createServer } from "node:net";
import { DemoFault } from "./fault.ts";

/** A port that somebody asked for, or that we would like. */
export interface WishedPort {
  readonly port: number;
  /** Name of the setting by which it was asked for; undefined: any other will do as well. */
  readonly setting: string | undefined;
}

/** The wished port if it is free on 127.0.0.1, else another one; throws `DemoFault` if somebody asked for just this one. */
export async function choosePort({ port, setting }: WishedPort): Promise<number> {
  const free = await tryPort(port);
  if (free !== undefined) return free;
  if (setting) throw new DemoFault(`Port ${port} is taken by another program: set ${setting} to another one.`);
  const other = await tryPort(0);
  if (other === undefined) throw new DemoFault("No port is free on 127.0.0.1.");
  return other;
}

/** The port, if it can be listened on; undefined if it cannot. 0 finds a free one. */
async function tryPort(port: number): Promise<number | undefined> {
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch {
    return undefined;
  }
  const address = server.address();
  server.close();
  await once(server, "close");
  return address !== null && typeof address === "object" ? address.port : undefined;
}
