import type { MachineRow } from "../questions/answer.ts";
import type { Reader } from "./actions.ts";
import { escapeSpeech } from "./escape.ts";
import { LOOKS, shortWords } from "./look.ts";
import { Pen } from "./pen.ts";
import { groupLine, rowSpan } from "./rows.ts";
import { voiceFor } from "./voice.ts";

/** One line of a search box: which machine, how it is and where. Inert, without the marks of HTML, which such lines read. */
export interface FoundMachine {
  /** Lower-cased resource id. */
  readonly machineId: string;
  readonly title: string;
  readonly detail: string;
}

const ROOM = { name: 64, line: 0, block: 0, buttonBytes: 0, id: 0, rows: 0 };

/** A machine as a search box shows it, in the reader's language. */
export function foundMachine(row: MachineRow, reader: Reader): FoundMachine {
  const pen = new Pen(voiceFor(reader), ROOM, "public");
  const { evidence, verdict } = row.judged;
  const how = `${LOOKS[verdict.state].symbol} ${shortWords(verdict, pen)}`;
  const detail = [how, rowSpan(row, pen), groupLine(row, pen)].filter((part) => part !== "").join(" · ");
  return {
    machineId: evidence.machine.id,
    title: escapeSpeech(pen.name(evidence.machine.name)),
    detail: escapeSpeech(detail),
  };
}
