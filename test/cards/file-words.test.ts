import { describe, expect, it } from "vitest";
import { fileWords } from "../../src/cards/file-words.ts";
import { anExtension } from "../builders/evidence.ts";
import { healthy, type JudgedParts, judged, notApplicable, unhealthy, unknown } from "../builders/snapshot.ts";

const advice = (parts: Partial<JudgedParts>) => fileWords.advice(judged(parts));

describe("what a file says to do", () => {
  it("about a known message is its fix, and whether a redeploy helps", () => {
    expect(advice({ verdict: unhealthy({ known: "python-missing" }), evidence: { extension: anExtension() } })).toEqual(
      {
        fix: expect.stringMatching(/^Install Python 3 .* Then redeploy the extension\.$/),
        remediation: "",
        redeploy: expect.stringContaining("will not help"),
        logs: expect.stringContaining("/var/log/"),
      },
    );
  });

  it("points to Defender's own instructions where there are some, without their markup", () => {
    const remediation = "<ol><li>Open the <b>portal</b></li><li>Press &quot;Fix&quot;</li></ol>";
    const said = advice({ verdict: unhealthy({ remediation }) });
    expect(said?.fix).toContain("Defender’s own instructions");
    expect(said?.remediation.split(/\n+/)).toEqual(["Open the portal", 'Press "Fix"']);
  });

  it.each([healthy(), notApplicable(), unknown()])("is nothing about a machine that is $state", (verdict) => {
    expect(advice({ verdict })).toBeUndefined();
  });
});
