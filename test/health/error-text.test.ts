import { describe, expect, it } from "vitest";
import { errorOf, withoutParticulars } from "../../src/health/error-text.ts";
import { linuxLog } from "../builders/linux-log.ts";
import { healthy, judged, unhealthy } from "../builders/snapshot.ts";

describe("an error without particulars", () => {
  it.each([
    ["an id", "No such machine 3f2504e0-4f89-11d3-9a0c-0305e82c3301.", "No such machine …."],
    ["a path", "Cannot write /var/lib/waagent/Microsoft.Azure/status/0.status", "Cannot write …"],
    ["a Windows path", "See C:\\WindowsAzure\\Logs\\Plugins\\x\\1.0.0.1 for more", "See … for more"],
    [
      "an address",
      "Unable to connect to https://winatp-gw-weu.microsoft.com/commands?x=1 now",
      "Unable to connect to … now",
    ],
    ["a host's number", "Timeout to 10.20.30.40:443 after 30 s", "Timeout to … after … s"],
    ["a time", "Failed at 2026-09-15T08:12:44.123Z or 08:12:44", "Failed at … or …"],
    ["a long hexadecimal number", "Process a81bc81bdead4e5dabff90865d1e13b1 died", "Process … died"],
    ["a count", "Gave up after 5 tries", "Gave up after … tries"],
    ["line breaks", "first\n\t second\r\n third", "first second third"],
  ])("loses %s", (_what, message, error) => {
    expect(withoutParticulars(message)).toBe(error);
  });

  it.each([
    "The extension failed with exit code 22.",
    "ExitCode: 51",
    "HTTP status 403",
    "Error 30 in the onboarding script",
    "HRESULT 0x80070005",
    "No Python interpreter found",
  ])("keeps what names the fault: %s", (message) => {
    expect(withoutParticulars(message)).toBe(message);
  });

  it("is the same for two machines with the same fault", () => {
    const on = (id: string) =>
      `Exit code 22: /opt/${id}/mdatp on ${id}-4f89-11d3-9a0c-0305e82c3301 after ${id.length} s`;
    expect(withoutParticulars(on("3f2504e0"))).toBe(withoutParticulars(on("4a2504e1")));
  });

  it("is short enough for a button, however long the message", () => {
    expect(withoutParticulars("very long words ".repeat(10_000)).length).toBeLessThanOrEqual(200);
  });

  it.each(["1".repeat(50_000), "/a".repeat(50_000), "1.".repeat(50_000), "a-".repeat(50_000), "0:0".repeat(30_000)])(
    "comes to an end on text made to hold it up (%#)",
    (message) => {
      expect(withoutParticulars(message).length).toBeLessThanOrEqual(200);
    },
  );
});

describe("the error of a machine", () => {
  it("is the line that tells the cause: what Azure introduces with the same words is not the same error", () => {
    const error = (line: string) =>
      errorOf(judged({ verdict: unhealthy({ message: linuxLog(`[x] ${line}`), known: undefined }) }));
    expect(error("failed to install MDE: dpkg returned an error code (1)")).toBe(
      "[x] failed to install MDE: dpkg returned an error code (1)",
    );
    expect(error("system does not meet the minimum requirements")).not.toBe(error("failed to install MDE"));
  });

  it("is its message, or what was seen where there is none", () => {
    expect(errorOf(judged({ verdict: unhealthy({ message: "Exit code 22" }) }))).toBe("Exit code 22");
    expect(errorOf(judged({ verdict: unhealthy({ message: "", cause: "ExtensionAbsent" }) }))).toBe("ExtensionAbsent");
  });

  it("is nothing for a machine that is not unhealthy", () => {
    expect(errorOf(judged({ verdict: healthy() }))).toBe("");
  });
});
