import { AzureAuthorityHosts } from "@azure/identity";
import { describe, expect, test } from "vitest";
import { type AzureCloud, armEndpointFault, CLOUDS } from "../../src/azure/cloud.ts";

const ALL: readonly AzureCloud[] = ["public", "usgov", "china"];

describe.each(ALL)("the %s cloud", (cloud) => {
  const hosts = CLOUDS[cloud];

  test("asks for a token for its own ARM, not for another cloud's", () => {
    expect(hosts.tokenScope).toBe(`${hosts.arm}/.default`);
  });

  test("is reached over https alone", () => {
    expect(Object.values(hosts).filter((host) => !host.startsWith("https://"))).toEqual([]);
  });

  test("shares no host with another cloud", () => {
    const others = ALL.filter((one) => one !== cloud).flatMap((one) => Object.values(CLOUDS[one]));
    expect(Object.values(hosts).filter((host) => others.includes(host))).toEqual([]);
  });
});

test("identities sign in where the SDK knows each cloud's authority to be", () => {
  expect(ALL.map((cloud) => CLOUDS[cloud].authority)).toEqual([
    AzureAuthorityHosts.AzurePublicCloud,
    AzureAuthorityHosts.AzureGovernment,
    AzureAuthorityHosts.AzureChina,
  ]);
});

describe("another endpoint for ARM", () => {
  test.each([
    "https://arm.contoso.local",
    "https://arm.contoso.local:8443/",
    "http://127.0.0.1:8080",
    "http://[::1]:8080",
    "http://localhost",
  ])("%s may be used", (endpoint) => {
    expect(armEndpointFault(endpoint)).toBeUndefined();
  });

  test.each([
    "http://arm.contoso.local",
    "http://10.0.0.1:8080",
    "http://127.0.0.1.evil.example",
    "http://localhost.evil.example",
    "http://[::2]",
    "http://0.0.0.0",
  ])("%s would show the token to the network", (endpoint) => {
    expect(armEndpointFault(endpoint)).toMatch(/must use https:\/\/.*\.$/);
  });

  test.each(["", "arm.contoso.local", "ftp://127.0.0.1", "file:///etc/passwd", "https://"])(
    "%j is none",
    (endpoint) => {
      expect(armEndpointFault(endpoint)).toMatch(/must be a URL that begins with https/);
    },
  );

  test.each(["https://user:pass@arm.local", "https://arm.local/?x=1", "https://arm.local/#x"])(
    "%s says more than a host",
    (endpoint) => {
      expect(armEndpointFault(endpoint)).toMatch(/host alone/);
    },
  );
});
