import type { JudgedMachine } from "../health/snapshot.ts";
import { tellingLine } from "../health/telling-line.ts";
import type { Unhealthy, Unknown } from "../health/verdict.ts";
import type { Pen } from "./pen.ts";

/** The line of a row that says more than its state: the telling line of the literal message, else what was seen. Inert; "" where all is said. */
export function detailLine({ verdict }: JudgedMachine, pen: Pen): string {
  switch (verdict.state) {
    case "Healthy":
      return verdict.heartbeatVerified ? "" : pen.say("detail.notVerified");
    case "Unhealthy":
      return unhealthyDetail(verdict, pen);
    case "NotApplicable":
      return pen.line(verdict.detail);
    case "Unknown":
      return unknownDetail(verdict, pen);
  }
}

function unhealthyDetail({ message, cause, known }: Unhealthy, pen: Pen): string {
  return message === "" && cause !== "Reported" ? pen.say(`detail.${cause}`) : pen.line(tellingLine(message, known));
}

function unknownDetail({ why }: Unknown, pen: Pen): string {
  switch (why.reason) {
    case "NotVisible":
      return pen.say(`detail.${why.because}`);
    case "NotCovered":
      return pen.say("detail.missing", {
        missing: pen.voice.list(why.missing, 4, (one) => pen.say(`prerequisite.${one}`)),
      });
    case "NotRunning":
      return pen.line(why.power);
    case "OtherEdr":
      return pen.line(why.edr);
    default:
      return "";
  }
}
