import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** The database refuses each new connection with this SQLSTATE, and ended those that stood. */
interface Refusal {
  readonly sqlState: string;
}

/**
 * What stands between the program and its database: hands everything through, or answers nothing to anybody, or refuses
 * each connection, or ends the connection at the server's next answer, or in the middle of it, or answers like a web server.
 */
export type Wire = "Through" | "Silent" | "Refusing" | "ResetAtAnswer" | "ResetInAnswer" | "Html" | Refusal;

const PAGE = "HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\nconnection: close\r\n\r\n<html>no</html>";

/** A wire to the database that can be cut. */
export class DatabaseProxy {
  readonly #server: Server;
  readonly #target: URL;
  readonly #sockets = new Set<Socket>();
  #port = 0;
  #wire: Wire = "Through";
  /** Connections that were tried so far, the refused ones not among them. */
  tried = 0;

  private constructor(url: string) {
    this.#target = new URL(url);
    this.#server = createServer((socket) => this.#accept(socket));
  }

  /** To the server of this URL. */
  static async open(url: string): Promise<DatabaseProxy> {
    const proxy = new DatabaseProxy(url);
    await proxy.#listen();
    return proxy;
  }

  /** The same database, through this wire. */
  get url(): string {
    const url = new URL(this.#target);
    url.hostname = "127.0.0.1";
    url.port = String(this.#port);
    return url.href;
  }

  /** From now on, for connections that stand as well. "Refusing" ends those; "Silent" leaves them hanging. */
  async set(wire: Wire): Promise<void> {
    const before = this.#wire;
    this.#wire = wire;
    if (wire === "Refusing") await this.#shut();
    else if (before === "Refusing") await this.#listen();
    if (typeof wire === "object") for (const socket of this.#sockets) socket.destroy();
    // What stood silent while it was is dead without a word, as after a failover.
  }

  async close(): Promise<void> {
    await this.#shut();
  }

  async #listen(): Promise<void> {
    this.#server.listen(this.#port, "127.0.0.1");
    await once(this.#server, "listening");
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async #shut(): Promise<void> {
    const closed = this.#server.listening ? once(this.#server, "close") : undefined;
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #accept(socket: Socket): void {
    this.tried += 1;
    this.#keep(socket);
    if (this.#wire === "Html") return void socket.once("data", () => socket.end(PAGE));
    const wire = this.#wire;
    if (typeof wire === "object") return void socket.once("data", () => socket.end(errorResponse(wire.sqlState)));
    const database = connect(Number(this.#target.port || 5432), this.#target.hostname);
    this.#keep(database);
    let dead = this.#wire === "Silent";
    const passing = () => {
      dead ||= this.#wire === "Silent";
      return !dead;
    };
    socket.on("data", (data) => passing() && database.write(data));
    database.on("data", (data) => passing() && this.#answer(socket, data));
    socket.on("close", () => database.destroy());
    database.on("close", () => passing() && socket.destroy());
  }

  #answer(socket: Socket, data: Buffer): void {
    if (this.#wire === "ResetAtAnswer" || this.#wire === "Html") socket.destroy();
    else if (this.#wire === "ResetInAnswer") socket.write(data.subarray(0, data.length / 2), () => socket.destroy());
    else socket.write(data);
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => this.#sockets.delete(socket));
  }
}

/** PostgreSQL's message E with nothing but a severity and an SQLSTATE. */
function errorResponse(sqlState: string): Buffer {
  const fields = Buffer.from(`SFATAL\0C${sqlState}\0\0`);
  const head = Buffer.from([0x45, 0, 0, 0, 0]);
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}
