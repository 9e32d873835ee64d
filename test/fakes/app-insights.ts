import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createGunzip } from "node:zlib";
import { selfSigned } from "./certificate.ts";

/** One thing that was sent: `baseType` is MetricData, RequestData, RemoteDependencyData, … */
export interface Item {
  readonly tags: Readonly<Record<string, string>>;
  readonly data: { readonly baseType: string; readonly baseData: Readonly<Record<string, unknown>> };
}

/** Application Insights' ingestion on this machine; it takes everything. */
export class FakeAppInsights {
  readonly items: Item[] = [];
  readonly #server: Server;
  readonly #folder: string;
  readonly environment: Readonly<Record<string, string>>;

  private constructor(server: Server, folder: string, certificate: string) {
    this.#server = server;
    this.#folder = folder;
    const { port } = server.address() as AddressInfo;
    const key = "InstrumentationKey=11111111-1111-4111-8111-111111111111";
    this.environment = {
      APPLICATIONINSIGHTS_CONNECTION_STRING: `${key};IngestionEndpoint=https://127.0.0.1:${port}/`,
      NODE_EXTRA_CA_CERTS: certificate,
    };
    server.on("request", async (request, response) => {
      const zipped = request.headers["content-encoding"] === "gzip";
      const items: Item[] = JSON.parse(await text(zipped ? request.pipe(createGunzip()) : request));
      this.items.push(...items);
      const answer = { itemsReceived: items.length, itemsAccepted: items.length, errors: [] };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
    });
  }

  static async open(): Promise<FakeAppInsights> {
    const folder = await mkdtemp(join(tmpdir(), "vitals-test-"));
    const { key, cert } = selfSigned();
    const certificate = join(folder, "cert.pem");
    await writeFile(certificate, cert);
    const server = createServer({ key, cert }).listen(0, "127.0.0.1");
    await once(server, "listening");
    return new FakeAppInsights(server, folder, certificate);
  }

  /** Those of this type. */
  of(baseType: string): readonly Item[] {
    return this.items.filter(({ data }) => data.baseType === baseType);
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
