import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isUploadUrl, type Patience, upload } from "../../src/teams/upload.ts";
import { UploadSession } from "../fakes/upload-session.ts";

let session: UploadSession;
let pauses: number[];
let patience: Patience;

beforeEach(async () => {
  session = await UploadSession.open();
  pauses = [];
  patience = { first: 1, pause: async (ms) => void pauses.push(ms) };
});
afterEach(() => session.close());

const text = "x".repeat(8_000_000);
const file = {
  name: "a.csv",
  content: () => Readable.from([Buffer.from(text.slice(0, 5)), Buffer.from(text.slice(5))]),
};
const send = () => upload(file, text.length, session.url, patience);

describe("an upload", () => {
  test("of a large file goes in chunks of 320 KiB, ten at a time", async () => {
    await send();
    expect(session.content).toBe(text);
    expect(session.chunks).toEqual([3_276_800, 3_276_800, 1_446_400]);
  });

  test("of a file that ends where a chunk does sends no empty one", async () => {
    const whole = "y".repeat(3_276_800);
    await upload({ name: "b.csv", content: () => Readable.from([Buffer.from(whole)]) }, whole.length, session.url);
    expect(session.chunks).toEqual([3_276_800]);
  });

  test.each([500, 502, 503, 408, 409, 423, 429])("tries again after %s", async (status) => {
    session.refusals = [status, status];
    await send();
    expect(session.content).toBe(text);
    expect(session.tries).toBe(5);
  });

  test("waits as long as OneDrive says, but no longer than a minute", async () => {
    session.refusals = [503, 429];
    session.retryAfter = "7";
    await send();
    expect(pauses).toEqual([7_000, 7_000]);
    session.refusals = [503];
    session.retryAfter = "86400";
    await expect(send()).rejects.toThrow("416");
    expect(pauses.at(-1)).toBe(60_000);
  });

  test("goes on where an answer got lost, and sends nothing twice", async () => {
    session.lost = 2;
    await send();
    expect(session.content).toBe(text);
    expect(session.chunks).toHaveLength(3);
  });

  test.each([400, 401, 403, 404, 413, 507])("ends when OneDrive refuses for good or for long: %s", async (status) => {
    session.refusals = Array.from({ length: 5 }, () => status);
    await expect(send()).rejects.toThrow(String(status));
    expect(session.tries).toBe(status < 500 ? 1 : 5);
    expect(session.givenUp).toBe(true);
  });

  test("ends where the session has another part of the file than was sent", async () => {
    await send();
    await expect(send()).rejects.toThrow("416");
  });

  test("goes to nobody that the address leads on to", async () => {
    const other = await UploadSession.open();
    session.movedTo = other.url;
    await expect(send()).rejects.toThrow();
    expect(other.tries).toBe(0);
    await other.close();
  });
});

test.each([
  ["https://contoso-my.sharepoint.com/personal/x/upload?tempauth=1", true],
  ["https://contoso.sharepoint.us/upload", true],
  ["https://contoso.sharepoint-df.com/upload", true],
  ["https://contoso.sharepoint-mil.us/upload", true],
  ["https://contoso.sharepoint.cn/upload", true],
  ["https://CONTOSO.SharePoint.com/upload", true],
  ["https://evil.example/?sharepoint.com", false],
  ["https://evil.example/.sharepoint.com", false],
  ["https://evilsharepoint.com/", false],
  ["https://sharepoint.com.evil.example/", false],
  ["https://contoso.sharepoint.com.", false],
  ["https://evil.example#.sharepoint.com", false],
  ["https://evil.example\\.sharepoint.com/", false],
  ["http://contoso.sharepoint.com/", false],
  ["https://contoso.sharepoint.com:8443/", false],
  ["https://a@contoso.sharepoint.com/", false],
  ["https://:secret@contoso.sharepoint.com/", false],
  ["https://127.0.0.1/", false],
  ["https://[::1]/", false],
  ["https://169.254.169.254/metadata", false],
  ["file:///etc/passwd", false],
  ["not an address", false],
])("%s is an address of Teams': %s", (url, is) => {
  expect(isUploadUrl(url)).toBe(is);
});
