import { describe, expect, test } from "vitest";
import type { Evidence } from "../../src/health/evidence.ts";
import { KNOWN_MESSAGES } from "../../src/health/known-messages.ts";
import type { Unhealthy, Verdict } from "../../src/health/verdict.ts";
import { aMachineAnswer, aRow, TENANT } from "../builders/answers.ts";
import { aDevice, anAssessment, anExtension, anIssue, aRedeploy, aReport, NOW } from "../builders/evidence.ts";
import { aConnectorMachine, anArcMachine, CONTOSO_PROD } from "../builders/machine.ts";
import { healthy, type JudgedParts, notApplicable, unhealthy, unknown } from "../builders/snapshot.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";
import { cardOf, linesOf, linksOf, nodesOf, tableOf } from "./reading.ts";

const cardFor = (parts: Partial<JudgedParts>, forMs = 2 * HOUR) => cardOf(aMachineAnswer(aRow(parts, { forMs })));
const textFor = (parts: Partial<JudgedParts>) => linesOf(cardFor(parts)).join("\n");
const evidenceFor = (evidence: Partial<Evidence>) =>
  Object.fromEntries(
    tableOf(cardFor({ verdict: healthy(), evidence }))
      .slice(1)
      .map(([what, ...rest]) => [what, rest]),
  );

/** The lines under a title, up to the next title. */
function under(card: unknown, title: string): string[] {
  const lines = linesOf(card);
  const section = nodesOf(card).find(
    ({ type, items }) => type === "Container" && linesOf(items)[0] === title && lines.includes(title),
  );
  return linesOf(section).slice(1);
}

describe("the card of a machine", () => {
  test("begins with its name, where it is, what it is and how it is tagged", () => {
    const machine = { name: "sql-01", tags: { env: "prod", keep: "" }, scaleSet: "sql" };
    expect(linesOf(cardFor({ machine })).slice(0, 4)).toEqual([
      "sql-01",
      "Contoso Prod · rg-web · West Europe",
      "Azure VM · Canonical ubuntu-24_04-lts server · scale set sql",
      "Tags: env=prod, keep",
    ]);
  });

  test.each([
    { machine: anArcMachine(), line: "Arc machine (on-premises) · Windows Server 2022 Datacenter" },
    { machine: anArcMachine({ cloud: "AWS" }), line: "Arc machine (AWS) · Windows Server 2022 Datacenter" },
    { machine: aConnectorMachine(), line: "Connector machine (AWS)" },
    {
      machine: aConnectorMachine({ host: "DirectServer", cloud: "OnPremises", os: "Linux" }),
      line: "Directly onboarded server (on-premises) · Linux",
    },
  ])("tells what stands for it in Azure: $line", ({ machine, line }) => {
    expect(linesOf(cardFor({ machine }))).toContain(line);
  });

  test("tells no more than six tags, and how many there are beside", () => {
    const tags = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`t${index}`, "x"]));
    expect(textFor({ machine: { tags } })).toContain("Tags: t0=x, t1=x, t2=x, t3=x, t4=x, t5=x and 3 more");
  });

  test.each<{ readonly verdict: Verdict; readonly words: string; readonly style: string }>([
    { verdict: unhealthy({ issue: "Heartbeat" }), words: "▲ Unhealthy: Heartbeat", style: "attention" },
    { verdict: unknown({ reason: "Redeploying" }), words: "? Unknown: Redeploying", style: "warning" },
    { verdict: notApplicable(), words: "■ Not applicable: Client OS", style: "emphasis" },
    { verdict: healthy(), words: "● Healthy", style: "good" },
  ])("says its state by symbol and word, not by colour alone: $words", ({ verdict, words, style }) => {
    const box = nodesOf(cardFor({ verdict })).find((node) => node.type === "Container" && linesOf(node)[0] === words);
    expect(box?.style).toBe(style);
  });

  test.each([
    { how: "Azure", line: "For 3 days, since Sep 12, 9:00 AM UTC (by Azure’s date)" },
    { how: "Transition", line: "For 3 days, since Sep 12, 9:00 AM UTC (seen by Vitals)" },
    { how: "FirstSeen", line: "For at least 3 days: first seen so at Sep 12, 9:00 AM UTC" },
  ] as const)("says since when, and who says so: $line", ({ how, line }) => {
    const row = aRow({ verdict: healthy() }, { forMs: 3 * DAY });
    const judged = { ...row.judged, since: { at: NOW - 3 * DAY, how } };
    expect(linesOf(cardOf(aMachineAnswer({ ...row, judged })))).toContain(line);
  });

  test("links to its page in the Azure portal and to the devices in the Defender portal", () => {
    expect(linksOf(cardFor({}))).toEqual({
      "Azure portal": `https://portal.azure.com/#@${TENANT}/resource/subscriptions/${CONTOSO_PROD}/resourcegroups/rg-web/providers/microsoft.compute/virtualmachines/web-01`,
      "Defender portal": `https://security.microsoft.com/machines?tid=${TENANT}`,
    });
  });
});

describe("an unhealthy machine's card", () => {
  const PYTHON = unhealthy({
    message: "Enable failed: No Python interpreter found.\nInstall it.",
    known: "python-missing",
  });

  test("shows the literal message in its own lines, as code", () => {
    const runs = nodesOf(cardFor({ verdict: PYTHON })).filter(({ fontType }) => fontType === "Monospace");
    expect(runs.slice(0, 2).map(({ text }) => text)).toEqual([
      "Enable failed: No Python interpreter found.",
      "Install it.",
    ]);
  });

  test("shows at most twelve lines of it, and that there are more", () => {
    const message = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join("\n");
    const lines = linesOf(cardFor({ verdict: unhealthy({ message }) }));
    expect(lines).toContain("line 12 …");
    expect(lines).not.toContain("line 13");
  });

  test("says what it means, what to do step by step, and where to look on the machine", () => {
    const card = cardFor({ verdict: PYTHON });
    expect(linesOf(card)).toContain("The installer is written in Python, and the machine has no Python interpreter.");
    expect(under(card, "What to do")).toEqual([
      "1. Install Python 3 from the distribution’s packages.",
      "2. Then redeploy the extension.",
      "A redeploy alone will not help: the cause would still be there.",
    ]);
    expect(under(card, "Where to look on the machine")).toEqual([
      "/var/log/azure/Microsoft.Azure.AzureDefenderForServers.MDE.Linux/",
      "/var/log/microsoft/mdatp/install.log",
      "mdatp health",
    ]);
  });

  test.each(KNOWN_MESSAGES.filter(({ class: kind }) => kind !== "NotApplicable"))(
    "explains the known message $key and how to cure it",
    ({ key, class: issue }) => {
      const card = cardFor({ verdict: unhealthy({ known: key, issue: issue as Unhealthy["issue"] }) });
      expect(under(card, "What to do").length).toBeGreaterThan(1);
      expect(linesOf(card).join("\n")).not.toMatch(/known\.|fix\.|undefined/);
    },
  );

  test.each<{ readonly verdict: Partial<Unhealthy>; readonly meaning: string; readonly step: string }>([
    {
      verdict: { cause: "Reported", issue: "Installation" },
      meaning: "Defender reports an error during the sensor’s installation.",
      step: "1. Read the logs below and repair what they name.",
    },
    {
      verdict: { cause: "Reported", issue: "Heartbeat" },
      meaning: "Defender reports that the sensor is installed, but does not report correctly.",
      step: "1. Check on the machine that the sensor’s service runs and reaches Defender’s addresses.",
    },
    {
      verdict: { cause: "Reported", issue: "Other", remediation: "Call support." },
      meaning: "Defender reports a problem with the sensor.",
      step: "1. Follow Defender’s own instructions below.",
    },
    {
      verdict: { cause: "ExtensionFailed" },
      meaning: "The extension could not be installed.",
      step: "1. Read the logs below and repair what they name.",
    },
    {
      verdict: { cause: "NotOnboarded" },
      meaning: "Defender for Cloud found no sensor on this machine.",
      step: "1. Connect the machine through Azure Arc: then Defender for Cloud can install the sensor, and Vitals can see it.",
    },
  ])("has words and advice for a message that nobody knows: $meaning", ({ verdict, meaning, step }) => {
    const card = cardFor({ verdict: unhealthy({ known: undefined, ...verdict }) });
    expect(linesOf(card)).toContain(meaning);
    expect(under(card, "What to do")).toContain(step);
  });

  test.each<{
    readonly why: string;
    readonly verdict: Unhealthy;
    readonly evidence?: Partial<Evidence>;
    readonly words: string;
  }>([
    {
      why: "it would",
      verdict: unhealthy({ known: "install-failed" }),
      words: "A redeploy of the extension should repair this.",
    },
    { why: "it may", verdict: unhealthy({ known: "repository-setup-failed" }), words: "A redeploy may help." },
    {
      why: "there is something to clean up",
      verdict: unhealthy({ known: "corrupt-installation" }),
      words: "A redeploy helps once the remains of the old installation are gone.",
    },
    {
      why: "the extension is in place",
      verdict: unhealthy({ known: "not-reporting", issue: "Heartbeat" }),
      words: "A redeploy is not the remedy: the extension is in place. Look at the sensor.",
    },
    {
      why: "there is no extension",
      verdict: unhealthy({ known: "extension-absent", cause: "ExtensionAbsent" }),
      evidence: { extension: undefined },
      words: "There is nothing to redeploy: the extension is not there.",
    },
    {
      why: "nobody knows",
      verdict: unhealthy({ known: undefined, message: "Something odd happened." }),
      words: "This message is not one that Vitals knows: whether a redeploy helps is open.",
    },
  ])("says whether a redeploy would help: $why", ({ verdict, evidence, words }) => {
    expect(under(cardFor({ verdict, evidence }), "What to do").at(-1)).toBe(words);
  });

  test.each<{ readonly where: string; readonly parts: Partial<JudgedParts>; readonly logs: string[] }>([
    {
      where: "on Windows",
      parts: { machine: { os: "Windows" }, evidence: { extension: anExtension({ type: "MDE.Windows" }) } },
      logs: ["C:\\WindowsAzure\\Logs\\Plugins\\Microsoft.Azure.AzureDefenderForServers.MDE.Windows"],
    },
    {
      where: "where the extension is absent, by the machine's system",
      parts: { machine: { os: "Windows" }, evidence: { extension: undefined } },
      logs: ["C:\\WindowsAzure\\Logs\\Plugins\\Microsoft.Azure.AzureDefenderForServers.MDE.Windows"],
    },
    {
      where: "where the system is unknown",
      parts: { machine: { os: undefined }, evidence: { extension: undefined } },
      logs: [],
    },
  ])("names the logs $where", ({ parts, logs }) => {
    expect(under(cardFor({ verdict: unhealthy(), ...parts }), "Where to look on the machine")).toEqual(logs);
  });

  test("names Arc's own command on an Arc machine", () => {
    const evidence = { machine: anArcMachine(), extension: anExtension({ type: "MDE.Windows" }) };
    expect(under(cardFor({ verdict: unhealthy(), evidence }), "Where to look on the machine")).toContain(
      "azcmagent show",
    );
  });

  test("shows Defender's own instructions without their HTML", () => {
    const remediation = "<p>Install <b>Python</b>.</p><ol><li>Run apt-get&nbsp;install python3</li></ol>";
    const card = cardFor({ verdict: unhealthy({ remediation }) });
    expect(under(card, "Defender’s own instructions")).toEqual(["Install Python.", "Run apt-get install python3"]);
  });

  test("lists the report's further issues, five at most", () => {
    const others = [anIssue({ kind: "Heartbeat", message: "Silent." }), anIssue({ message: "", name: "Named only" })];
    const card = cardFor({ verdict: unhealthy({ others }) });
    expect(under(card, "Further issues")).toEqual(["Heartbeat: Silent.", "Installation: Named only"]);
    const many = cardFor({ verdict: unhealthy({ others: Array.from({ length: 9 }, () => anIssue()) }) });
    expect(under(many, "Further issues")).toHaveLength(5);
  });

  test("leaves out what Defender does not say", () => {
    const text = textFor({ verdict: unhealthy() });
    expect(text).not.toContain("Defender’s own instructions");
    expect(text).not.toContain("Further issues");
  });
});

describe("a machine that is not unhealthy", () => {
  test.each<{ readonly verdict: Verdict; readonly why: string }>([
    { verdict: healthy({ basis: "Report" }), why: "Defender’s health report says that the sensor works." },
    {
      verdict: healthy({ heartbeatVerified: false }),
      why: "The extension is installed. Whether the sensor reports is not verified: no source speaks about its heartbeat.",
    },
    {
      verdict: notApplicable({ reason: "UniformScaleSet" }),
      why: "Instances of a Uniform scale set are outside the integration: no sensor is installed on them.",
    },
    {
      verdict: unknown({ reason: "NotVisible", because: "SubscriptionNotReadable", source: undefined }),
      why: "Its subscription is not readable, so nothing can be said. Give the identity of Vitals the role Reader there.",
    },
    {
      verdict: unknown({ reason: "NotVisible", because: "SourceFailed", source: "Assessments" }),
      why: "Assessments could not be read, so nothing can be said.",
    },
    {
      verdict: unknown({ reason: "NotVisible", because: "SourceTruncated", source: "Inventory" }),
      why: "Inventory came back incomplete, and Vitals does not judge by half a reading.",
    },
    {
      verdict: unknown({ reason: "NotVisible", because: "TooOld", source: undefined }),
      why: "The newest data is over 8 hours old, so nothing can be said about now.",
    },
    {
      verdict: unknown({ reason: "NotCovered", missing: ["Cspm", "EndpointProtection"] }),
      why: "The integration does not cover it. Missing: Defender CSPM (needed with Servers P1), Endpoint protection.",
    },
    {
      verdict: unknown({ reason: "NotRunning", power: "deallocated" }),
      why: "The machine does not run. A stopped machine is not a broken sensor.",
    },
    {
      verdict: unknown({ reason: "OtherEdr", edr: "Falcon" }),
      why: "It has no sensor of Defender’s; Defender for Cloud found another EDR on it.",
    },
  ])("says why: $why", ({ verdict, why }) => {
    const lines = linesOf(cardFor({ verdict }));
    expect(lines).toContain(why);
    expect(lines).not.toContain("What to do");
  });

  test.each<{ readonly verdict: Verdict; readonly literal: string }>([
    { verdict: notApplicable({ detail: "Debian 8 is not supported." }), literal: "Debian 8 is not supported." },
    { verdict: unknown({ reason: "OtherEdr", edr: "CrowdStrike Falcon" }), literal: "CrowdStrike Falcon" },
  ])("shows the literal words of the source: $literal", ({ verdict, literal }) => {
    const runs = nodesOf(cardFor({ verdict })).filter(({ fontType }) => fontType === "Monospace");
    expect(runs.map(({ text }) => text)).toEqual([literal]);
  });
});

describe("where the sources disagree", () => {
  test("the card says so, and which one counts", () => {
    expect(textFor({ verdict: unhealthy({ overruled: "Healthy" }) })).toContain(
      "The sources disagree: Defender’s health report says Unhealthy; extension and assessments alone would say Healthy. The report counts.",
    );
    expect(textFor({ verdict: healthy({ overruled: "Unhealthy" }) })).toContain(
      "would say Unhealthy. The report counts.",
    );
  });

  test.each([healthy(), unhealthy(), unknown(), notApplicable()])("and only there: $state", (verdict) => {
    expect(textFor({ verdict })).not.toContain("disagree");
  });
});

describe("the evidence on the card", () => {
  test("names each source, what it says, and its age", () => {
    expect(
      evidenceFor({
        reports: [aReport({ status: "NotHealthy", reason: "No signal", scannedAt: NOW - 2 * HOUR })],
        extension: anExtension({
          provisioning: "Failed",
          code: "ProvisioningState/failed/52",
          changedAt: NOW - 3 * DAY,
        }),
        edr: anAssessment({
          status: "Unhealthy",
          cause: "NoEdr",
          description: "None found.",
          changedAt: NOW - 9 * DAY,
        }),
        mde: aDevice({ health: "NoSensorData", lastSeenAt: NOW - 26 * HOUR }),
        antivirus: ["SignaturesOutOfDate"],
      }),
    ).toEqual({
      "Health report": ["Not healthy · No signal", "2 h ago"],
      Extension: ["MDE.Linux · Failed · ProvisioningState/failed/52", "3 days ago"],
      "EDR assessment": ["Unhealthy · NoEdr · None found.", "9 days ago"],
      "Defender for Endpoint": ["No sensor data", "seen 26 h ago"],
      Antivirus: ["Signatures are outdated", ""],
      Power: ["Running", ""],
      Plan: ["Servers P2 · CSPM off · Endpoint protection on", ""],
    });
  });

  test("leaves an age open that is not known", () => {
    const evidence = evidenceFor({ reports: [aReport({ scannedAt: undefined })], extension: anExtension() });
    expect(evidence["Health report"]).toEqual(["Healthy", ""]);
    expect(evidence.Extension).toEqual(["MDE.Linux · Succeeded", ""]);
  });

  test("says that a status is an error, whatever the provisioning state says", () => {
    expect(evidenceFor({ extension: anExtension({ statusIsError: true }) }).Extension?.[0]).toBe(
      "MDE.Linux · Succeeded · status is an error",
    );
  });

  test("says when an absent extension was last there", () => {
    const track = { firstSeenAt: NOW - DAY, extensionLastSeenAt: NOW - 14 * HOUR, extensionStateSince: undefined };
    expect(evidenceFor({ extension: undefined, track }).Extension).toEqual(["Not there", "seen 14 h ago"]);
  });

  test.each(["ConnectorMachine", "DirectServer"] as const)(
    "never calls an extension absent that nobody can see, on a %s",
    (host) => {
      expect(evidenceFor({ machine: aConnectorMachine({ host }), extension: undefined }).Extension).toEqual([
        "Not visible to Azure",
        "",
      ]);
    },
  );

  test.each([
    { power: { is: "NotRunning", code: "deallocated" }, says: "Not running · deallocated" },
    { power: { is: "Running", code: "running" }, says: "Running" },
    { power: { is: "Running", code: "Connected" }, says: "Running · Connected" },
    { power: { is: "Unknown", code: "" }, says: "Power unknown" },
  ] as const)("tells the power state with Azure's own word: $says", ({ power, says }) => {
    expect(tableOf(cardFor({ machine: { power } })).find(([what]) => what === "Power")?.[1]).toBe(says);
  });

  test.each([
    {
      coverage: { serversPlan: "P1", planOf: "Machine", cspm: true, endpointProtection: false },
      says: "Servers P1 · the machine’s own · CSPM on · Endpoint protection off",
    },
    {
      coverage: { serversPlan: "Off", planOf: "Subscription", cspm: false, endpointProtection: true },
      says: "No Servers plan · CSPM off · Endpoint protection on",
    },
  ] as const)("tells the plan and whose it is: $says", ({ coverage, says }) => {
    expect(evidenceFor({ coverage }).Plan).toEqual([says, ""]);
  });

  test.each([
    { redeploy: aRedeploy({ acceptedAt: NOW - 2 * HOUR }), says: ["The extension is not back yet", "2 h ago"] },
    { redeploy: aRedeploy({ backAt: NOW - 20 * MINUTE }), says: ["The extension is back", "20 min ago"] },
  ])("tells of a redeploy of ours: $says", ({ redeploy, says }) => {
    expect(evidenceFor({ redeploy }).Redeploy).toEqual(says);
  });
});
