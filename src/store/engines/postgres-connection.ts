import type { ClientConfig } from "pg";
import { parseIntoClientConfig } from "pg-connection-string";
import type { Log } from "../../log.ts";
import { StoreRefusal } from "../refusal.ts";
import { codeOf } from "./error-code.ts";

/**
 * How to connect to the database of `url`. Where the URL has no password, a `token` is that of each connection, and one
 * that leaves this machine is encrypted and the server's certificate checked, whatever the URL says.
 * Throws a StoreRefusal for a URL that cannot be read.
 */
export function connectionConfig(url: string, token: (() => Promise<string>) | undefined, log: Log): ClientConfig {
  const config: ClientConfig = { application_name: "vitals", keepAlive: true, ...parsedUrl(url) };
  if (!token || config.password) return config;
  const password = orRefused(token, log);
  if (isLocal(config.host)) return { ...config, password };
  // A token on an open wire, or for a server that only says it is ours, is a token given away.
  const own = typeof config.ssl === "object" ? config.ssl : {};
  return { ...config, password, ssl: { ...own, rejectUnauthorized: true } };
}

/**
 * A password that the server refuses where there is no token: when the password function fails, pg 8.23 leaves the
 * connection open until the server tires of it.
 */
function orRefused(token: () => Promise<string>, log: Log): () => Promise<string> {
  return async () => {
    try {
      return await token();
    } catch (error) {
      log.warn(
        { reason: error instanceof Error ? error.message : String(error) },
        "There is no token for the database",
      );
      return "no token";
    }
  };
}

function parsedUrl(url: string): ClientConfig {
  try {
    return parseIntoClientConfig(url);
  } catch (error) {
    // Without its cause, which may quote the password.
    throw new StoreRefusal(
      `DATABASE_URL cannot be read (${codeOf(error)}): write it like postgres://user@host:5432/database?sslmode=verify-full.`,
    );
  }
}

/** On this machine: by its names, or by a Unix socket's path. */
function isLocal(host = ""): boolean {
  return ["localhost", "127.0.0.1", "::1"].includes(host) || host.startsWith("/");
}
