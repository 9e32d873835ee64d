import { once } from "node:events";
import { createServer } from "node:http";

/** Whether metrics can be shown at an address. `Taken`: somebody else listens there, a running Vitals perhaps. */
export type MetricsPlace = { readonly is: "Free" | "Taken" } | { readonly is: "Closed"; readonly code: string };

/** Listens there for a moment, and answers nobody. Never rejects. */
export async function tryMetricsPlace({ host, port }: { host: string; port: number }): Promise<MetricsPlace> {
  const server = createServer();
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    return code === "EADDRINUSE" ? { is: "Taken" } : { is: "Closed", code };
  }
  server.close();
  await once(server, "close");
  return { is: "Free" };
}
