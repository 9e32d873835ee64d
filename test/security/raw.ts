import { connect } from "node:net";

/** What a server of this machine says to these bytes until the connection ends. */
export async function saidTo(port: number, ...pieces: readonly string[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let said = "";
  socket.setEncoding("latin1").on("data", (text) => {
    said += text;
  });
  // Whoever goes on writing is reset, or not, as the system likes.
  socket.on("error", () => {});
  for (const piece of pieces) socket.write(piece, "latin1");
  await new Promise((resolve) => socket.once("close", resolve));
  return said;
}

/** The statuses in what a server said, interim ones left out. */
export function statusesIn(said: string): readonly number[] {
  // An answer may begin where the body before it ends.
  return [...said.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)).filter((one) => one >= 200);
}
