import type { FileAdvice, FileWords } from "../questions/answer/file-table.ts";
import { textOfHtml } from "./escape.ts";
import { adviceFor } from "./machine-advice.ts";
import { voiceFor } from "./voice.ts";

/** Files are for scripts and for whoever they are passed on to: English, whoever asks. */
const READER = { locale: "en", timeZone: "UTC" };

/** What the card of a machine says to do about it, for a line of a file. */
export const fileWords: FileWords = {
  advice: ({ verdict, evidence }): FileAdvice | undefined => {
    if (verdict.state !== "Unhealthy") return undefined;
    const { steps, redeploy, logs } = adviceFor(verdict, evidence, voiceFor(READER));
    return {
      fix: steps.join(" "),
      remediation: textOfHtml(verdict.remediation).trim(),
      redeploy,
      logs: logs.join("; "),
    };
  },
};
