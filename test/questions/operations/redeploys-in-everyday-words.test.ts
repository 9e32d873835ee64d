import { expect, it } from "vitest";
import { viewOf } from "../../../src/questions/estate-view.ts";
import { namesOf } from "../../../src/questions/names.ts";
import { understandRedeploy } from "../../../src/questions/operations/understand-redeploy.ts";
import { NOW } from "../../builders/evidence.ts";
import { estate } from "../corpus-estate.ts";

const names = namesOf(viewOf(estate));
const calendar = { now: NOW, timeZone: "Europe/Berlin", locale: "en-US" };

/** What is understood, with the machine or the reason where one was said. */
function understood(text: string): string {
  const found = understandRedeploy(text, names, calendar, undefined);
  if (!found) return "nothing";
  const machine =
    "machineId" in found ? found.machineId : "machines" in found ? found.machines.where[0]?.values[0] : "";
  const more = "machines" in found ? (found.machines.where[0]?.values.length ?? 1) - 1 : 0;
  const reason = "because" in found && found.do !== "Unclear" ? found.because : "";
  const name = machine?.slice(machine.lastIndexOf("/") + 1);
  return [found.do, more > 0 ? `${name}+${more}` : name, reason && `(${reason})`].filter(Boolean).join(" ");
}

it.each([
  ["kick off a redeploy for sql-02", "Redeploy sql-02"],
  ["can u start the redeploy of web-01", "Redeploy web-01"],
  ["retry the install on sql-02", "Redeploy sql-02"],
  ["redeploy sql-02, it's Stuck since 3 days", "Redeploy sql-02 (it's Stuck since 3 days)"],
  ["redeploy web-01, the extension hangs", "Redeploy web-01 (the extension hangs)"],
  ["redeploy build agent 7, its sensor died", "Redeploy build-agent-7 (its sensor died)"],
  ["redeploy web-01, since yesterday red", "Unclear"],
  ["redeploy web-02, sensor install keeps failing", "Redeploy web-02 (sensor install keeps failing)"],
  ["redeploy web-01 and web-02, Extension corrupt", "Redeploy web-01+1 (Extension corrupt)"],
  ["redeploy web-01, web-02, extension is corrupt again", "Redeploy web-01+1 (extension is corrupt again)"],
  ["redeploy sql-02, no heartbeat for days", "Redeploy sql-02 (no heartbeat for days)"],
  ["redeploy web-01, web-02", "Redeploy web-01+1"],
  ["redeploy web-01, web-99", "Unclear"],
  ["redeploy web-01, web-99, extension corrupt", "Unclear"],
  ["redeploy web-01, the linux ones", "Unclear"],
  ["redeploy web-01, linux only", "Unclear"],
  ["redeploy web-01, contoso dev too", "Unclear"],
  ["redeploy web-01, web servers", "Unclear"],
  ["redeploy web-01, not windows", "Unclear"],
  ["redeploy web-01, never mind", "Unclear"],
  ["redeploy web-01, dry run only", "Unclear"],
  ["redeploy web-01, tomorrow at 8", "Unclear"],
  ["redeploy web-01, wait for my go", "Unclear"],
  ["redeploy web-01, if the sensor is still red", "Unclear"],
  ["redeploy unhealthy linux, extension corrupt", "Unclear"],
  ["redeploys still running", "nothing"],
  ["redeploys that are under way", "nothing"],
  ["reinstalls in contoso prod", "nothing"],
  ["redploy web-01", "Redeploy web-01"],
  ["do not redeploy anything before Monday, we have a change freeze", "Freeze (we have a change freeze)"],
  ["no redeploys until friday", "Freeze"],
  ["stop redeploying for 3 days because of the audit", "Freeze (the audit)"],
  ["don't redeploy web-01", "nothing"],
  ["don't redeploy web-01 before Monday", "nothing"],
  ["no redeploys before breakfast", "Unclear"],
  ["who redeployed web-01 and did it help", "WhoRedeployed web-01"],
  ["who redeployed web-02 and when", "WhoRedeployed web-02"],
  ["who approved the redeploy of sql-02 and why", "WhoRedeployed sql-02"],
  ["build agent 7 - was it ever redeployed?", "WhoRedeployed build-agent-7"],
  ["web-01, was it redeployed before?", "WhoRedeployed web-01"],
  ["payroll, has it been redeployed lately?", "WhoRedeployed payroll"],
  ["are there redeploys waiting for somebody to sign off", "PendingApprovals"],
  ["any redeployments still open?", "PendingApprovals"],
  ["who approved the redeploy on web-01 last week?", "WhoRedeployed web-01"],
  ["who requested the last redeploy of web-02", "WhoRedeployed web-02"],
  ["who redeployed web-03 yesterday", "WhoRedeployed web-03"],
  ["anything waiting for my approval", "PendingApprovals"],
  ["is there anything pending approval", "PendingApprovals"],
  ["what is waiting for my sign off", "PendingApprovals"],
  ["do we have redeploys waiting for me to approve", "PendingApprovals"],
])("%s is %s", (text, expected) => {
  expect(understood(text)).toBe(expected);
});
