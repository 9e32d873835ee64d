import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { connectionConfig } from "../../../src/store/engines/postgres-connection.ts";
import { StoreRefusal } from "../../../src/store/refusal.ts";
import { aLog } from "../opened.ts";

const token = async () => "a token";
const config = (url: string, password?: () => Promise<string>) => connectionConfig(url, password, aLog().log);

describe("the connection to PostgreSQL", () => {
  it("is what the URL says", () => {
    expect(config("postgres://vitals:pa%3Ass@db.example:6432/health?sslmode=no-verify")).toMatchObject({
      user: "vitals",
      password: "pa:ss",
      host: "db.example",
      port: 6432,
      database: "health",
      ssl: { rejectUnauthorized: false },
      application_name: "vitals",
    });
  });

  it("says who we are, unless the URL gives another name", () => {
    expect(config("postgres://db.example/health?application_name=vitals-blue").application_name).toBe("vitals-blue");
  });

  it.each([
    "postgres://vitals@db.example/health",
    "postgres://vitals@db.example/health?sslmode=disable",
    "postgres://vitals@db.example/health?sslmode=no-verify",
    "postgres://vitals@db.example/health?ssl=0",
    "postgres://vitals@localhost.example/health",
    "postgres://vitals@localhost/health?host=db.example",
  ])("is encrypted, and the server checked, where a token goes over it: %s", (url) => {
    expect(config(url, token).ssl).toMatchObject({ rejectUnauthorized: true });
  });

  it.each([
    "postgres://vitals@localhost/health",
    "postgres://vitals@127.0.0.1:5432/health",
    "postgres://vitals@[::1]/health",
    "postgres://vitals@/health?host=/var/run/postgresql",
  ])("needs no encryption where it does not leave the machine: %s", (url) => {
    expect(config(url, token).ssl).toBeUndefined();
  });

  it.each(["postgres://vitals:old@db.example/health", "postgres://vitals@db.example/health?password=old"])(
    "is made with the URL's password where it has one, whatever token there is: %s",
    (url) => {
      expect(config(url, token)).toMatchObject({ password: "old" });
      expect(config(url, token)).toEqual(config(url));
    },
  );

  it("asks for the token anew each time", async () => {
    const tokens = ["first", "second"];
    const { password } = config("postgres://vitals@localhost/health", async () => String(tokens.shift()));
    if (typeof password !== "function") throw new Error("the password is no function");
    expect([await password(), await password()]).toEqual(["first", "second"]);
  });

  it("offers a password that is none where there is no token, and logs why", async () => {
    const { log, lines } = aLog();
    const failing = async () => {
      throw new Error("the identity has no permission");
    };
    const { password } = connectionConfig("postgres://vitals@localhost/health", failing, log);
    if (typeof password !== "function") throw new Error("the password is no function");
    expect(await password()).toBe("no token");
    expect(lines).toMatchObject([{ level: 40, reason: "the identity has no permission" }]);
  });

  it.each(["postgres://user:secret@[/db", "postgres://user:secret@host:port/db"])(
    "is refused for a URL that cannot be read, without its password: %s",
    (url) => {
      let refusal: unknown;
      try {
        config(url);
      } catch (error) {
        refusal = error;
      }
      expect(refusal).toBeInstanceOf(StoreRefusal);
      expect(inspect(refusal)).not.toContain("secret");
    },
  );
});
