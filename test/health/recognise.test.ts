import { describe, expect, it, test } from "vitest";
import { KNOWN_MESSAGES, knownMessage, logsToReadOn } from "../../src/health/known-messages.ts";
import { recognise, recogniseExtension } from "../../src/health/recognise.ts";
import { anExtension } from "../builders/evidence.ts";

const onLinux = (message: string, code = "") => recognise(message, code, "MDE.Linux")?.key;
const onWindows = (message: string, code = "") => recognise(message, code, "MDE.Windows")?.key;

/** The table of the domain notes: code, words, key, class, whether a redeploy helps. */
const TABLE = [
  [52, "No Python interpreter found on the system", "python-missing", "Installation", "No"],
  [64, "/var/lib/waagent has the 'noexec' flag set", "path-noexec", "Installation", "No"],
  [5, "", "conflicting-product", "Installation", "No"],
  [10, "", "distribution-not-supported", "NotApplicable", "No"],
  [11, "", "version-not-supported", "NotApplicable", "No"],
  [12, "", "too-small", "Installation", "No"],
  [15, "", "corrupt-installation", "Installation", "AfterCleanup"],
  [20, "", "not-installed", "Installation", "Yes"],
  [21, "", "install-failed", "Installation", "Yes"],
  [22, "", "uninstall-failed", "Installation", "Yes"],
  [23, "", "dependency-failed", "Installation", "No"],
  [24, "", "repository-setup-failed", "Installation", "Maybe"],
  [26, "", "repository-cleanup-failed", "Installation", "Maybe"],
  [
    30,
    "Protected Setting defenderForEndpointOnboardingScript does not exist, please use mdeOnboardings API",
    "onboarding-script-missing",
    "Installation",
    "Yes",
  ],
  [31, "", "onboarding-failed", "Installation", "Yes"],
  [4, "Unable to connect to the remote server", "no-connectivity", "Installation", "No"],
] as const;
const WITH_WORDS = TABLE.filter(([, words]) => words !== "");

describe("a known message", () => {
  test.each(TABLE)("is recognised by the status code %i", (code, _, key) => {
    expect(onLinux("", `ProvisioningState/failed/${code}`)).toBe(key);
    expect(onLinux("", String(code))).toBe(key);
  });

  test.each(TABLE)("is recognised by the exit code %i in its text", (code, _, key) => {
    expect(onLinux(`Enable failed with exit code ${code}.`)).toBe(key);
  });

  test.each(TABLE)("of code %i has its meaning on Linux only", (code) => {
    expect(onWindows("", `ProvisioningState/failed/${code}`)).toBeUndefined();
    expect(recognise("", `ProvisioningState/failed/${code}`, undefined)).toBeUndefined();
  });

  test.each(WITH_WORDS)("of code %i is recognised by its words on either OS, in whatever case", (_, words, key) => {
    expect([onLinux(words), onWindows(`Error: ${words.toUpperCase()} ...`)]).toEqual([key, key]);
  });

  test.each(TABLE)("of code %i has its class, and says whether a redeploy helps", (_, __, key, kind, helps) => {
    expect(knownMessage(key)).toMatchObject({ class: kind, redeployHelps: helps });
  });
});

describe("an exit code in a text", () => {
  test.each([
    "failed with exit code 52",
    "exit code: 52",
    "a non-zero exit code of: '52'",
    "[ExtensionOperationError] Non-zero exit code: 52, /var/lib/waagent/enable.sh",
    "exited with code 52",
    "exited with exit status 52;",
    "command terminated with exit status=52",
    "ExitCode=52",
    "exit_code: 52",
    "[*] exiting (52)",
    "error code 52",
    "Error code: 52.",
    "ErrorCode is 52",
    "Status=error, Code=52, Message='Failed to configure'",
    'returned "exit code (52)"',
  ])("is read from: %s", (text) => {
    expect(onLinux(text)).toBe("python-missing");
  });

  test.each([
    "Retry 5 of 10 failed",
    "HTTP error 5",
    "HTTP error code 503",
    "error code 5.1",
    "exit code 5xx",
    "exit code -5",
    "exited 5 times",
    "exiting after 5 tries",
    "The code 5 was given",
    "5",
    "version 10.11.12",
    "exit code 1",
    "exit code 0",
    "exit code 4000000020",
  ])("is not read from: %s", (text) => {
    expect(onLinux(text)).toBeUndefined();
  });

  it("is the one that the text names as such, before any error code of a step", () => {
    expect(onLinux("dpkg returned an error code 5, the installer ended with exit code 21")).toBe("install-failed");
  });

  it("does not matter where the status code names another", () => {
    expect(onLinux("curl: error code 5", "ProvisioningState/failed/21")).toBe("install-failed");
    expect(onLinux("curl: error code 5", "ProvisioningState/failed/53")).toBeUndefined();
  });

  test.each(["ProvisioningState/failed/1", "ProvisioningState/failed/-1", "ProvisioningState/failed/1009", "success"])(
    "matters where the status code says nothing in particular (%s)",
    (code) => {
      expect(onLinux("exit code 52", code)).toBe("python-missing");
    },
  );
});

describe("an operating system that is not supported", () => {
  const TEXT = "Onboarding to MDE via Microsoft Defender for Cloud for this operating system is not supported";

  test.each([
    ["with the status code", TEXT, "ProvisioningState/failed/51", "os-not-supported"],
    ["with the code in the text", `Code=51: ${TEXT}, exit code 51`, "", "os-not-supported"],
    ["without the code", TEXT, "", undefined],
    ["with another code", TEXT, "ProvisioningState/failed/21", undefined],
    ["by the code alone", "", "ProvisioningState/failed/51", undefined],
    ["by the code with other words", "Install path could not be set up", "ProvisioningState/failed/51", undefined],
  ])("is recognised by code and words together, %s", (_, text, code, key) => {
    expect(onWindows(text, code)).toBe(key);
  });

  it("is recognised on Linux, too", () => {
    expect(onLinux(TEXT, "ProvisioningState/failed/51")).toBe("os-not-supported");
  });
});

describe("words and codes that disagree", () => {
  it("are decided by the words", () => {
    expect(onLinux("No Python interpreter found on the system", "ProvisioningState/failed/21")).toBe("python-missing");
  });
});

describe("recogniseExtension", () => {
  it("takes message, code and type from the extension, however often it is asked", () => {
    const extension = anExtension({ code: "ProvisioningState/failed/5" });
    const windows = anExtension({ type: "MDE.Windows", code: "ProvisioningState/failed/5" });
    for (let time = 0; time < 2; time += 1) {
      expect(recogniseExtension(extension)?.key).toBe("conflicting-product");
      expect(recogniseExtension(windows)).toBeUndefined();
    }
  });
});

describe("the known messages", () => {
  it("have unique keys in kebab-case, which lead back to them", () => {
    const keys = KNOWN_MESSAGES.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z]+(-[a-z]+)*$/.test(key))).toEqual([]);
    expect(KNOWN_MESSAGES.map(({ key }) => knownMessage(key))).toEqual(KNOWN_MESSAGES);
  });

  it("name what is seen in states and times, too", () => {
    expect(
      ["extension-stuck", "extension-absent", "not-reporting"].map((key) => knownMessage(key)?.redeployHelps),
    ).toEqual(["Yes", "No", "No"]);
  });

  it("do not include what no version knows", () => {
    expect([knownMessage(undefined), knownMessage("of-another-version")]).toEqual([undefined, undefined]);
  });
});

test("the logs to read depend on extension and host", () => {
  expect(logsToReadOn("MDE.Windows", "AzureVm")).toEqual([
    "C:\\WindowsAzure\\Logs\\Plugins\\Microsoft.Azure.AzureDefenderForServers.MDE.Windows",
  ]);
  expect(logsToReadOn("MDE.Linux", "ArcMachine")).toEqual([
    "/var/log/azure/Microsoft.Azure.AzureDefenderForServers.MDE.Linux/",
    "/var/log/microsoft/mdatp/install.log",
    "mdatp health",
    "azcmagent show",
  ]);
});
