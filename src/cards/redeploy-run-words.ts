import type { Run } from "../redeploys/run.ts";
import type { MachineView } from "../redeploys/view.ts";
import { LOOKS, type Look } from "./look.ts";
import type { Pen } from "./pen.ts";
import { failureWords, whyNotWords } from "./redeploy-why.ts";

type RunLook = Pick<Look, "colour" | "symbol">;

const ENDS: Partial<Record<Run["is"], RunLook>> = {
  LeftOut: LOOKS.NotApplicable,
  NotDeleted: LOOKS.Unhealthy,
  Worked: LOOKS.Healthy,
  FailedAgain: LOOKS.Unhealthy,
  GaveUp: LOOKS.Unhealthy,
};

/** Symbol and colour of how one machine's way ended, which never stand without `runLine`; undefined before its end. */
export function runLook(run: Run | undefined): RunLook | undefined {
  return run && ENDS[run.is];
}

/** How far this machine is and what happened to it, in its order; "" before anything was approved. Inert. */
export function runLine({ run, timeline }: MachineView, askedAt: number, pen: Pen): string {
  if (!run) return "";
  const what = pen.say(`run.${run.is}`);
  const times = timeline.map(({ what: happened, at }) =>
    pen.say(`happened.${happened}`, { time: pen.voice.time(at, askedAt) }),
  );
  return [what, ...times].join(" · ");
}

/** Why it went as it did; "" where there is nothing to add. Inert. */
export function runReason(run: Run | undefined, pen: Pen): string {
  switch (run?.is) {
    case "LeftOut":
      return whyNotWords(run.because, pen);
    case "NotDeleted":
      return failureWords(run.failure, pen);
    case "Worked":
      return run.heartbeatVerified ? "" : pen.say("run.notVerified");
    case "FailedAgain":
      return pen.say(run.sameMessage ? "run.sameMessage" : "run.otherMessage", { message: pen.fault(run.message) });
    case "GaveUp":
      return pen.say(`run.gaveUp.${run.because}`);
    default:
      return "";
  }
}
