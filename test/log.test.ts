import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { openLog } from "../src/log.ts";

function written(log: (to: ReturnType<typeof openLog>) => void): string {
  let text = "";
  const destination = new Writable({
    write: (chunk, _, done) => {
      text += chunk;
      done();
    },
  });
  log(openLog("debug", destination));
  return text;
}

test.each(["\n", "\r", "\u001b[2J", "\u0000", "\u007f", "\u0085", "\u009b2J", "\u2028", "\u2029", "\u202e", "\u2066"])(
  "text with %j in it is one line that no terminal obeys, and can be read back",
  (sign) => {
    const line = written((log) => log.info({ name: `a${sign}b`, [`k${sign}`]: 1 }, "said"));
    expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    expect(line.endsWith("\n")).toBe(true);
    expect(JSON.parse(line)).toMatchObject({ name: `a${sign}b`, [`k${sign}`]: 1 });
  },
);

test("other scripts and emoji stay as they are", () => {
  expect(written((log) => log.info({ name: "机器 🩺" }, "said"))).toContain("机器 🩺");
});

test.each(["password", "token", "authorization", "connectionString"])("%s is blanked, two levels deep", (field) => {
  const line = written((log) => log.info({ [field]: "planted", a: { [field]: "planted", b: { [field]: "planted" } } }));
  expect(line).not.toContain("planted");
});
