import type {
  EdrState,
  ExtensionState,
  Host,
  Image,
  Provider,
  ReportIssueText,
  ReportState,
  SimMachine,
  Truth,
} from "./machine.ts";
import type { Random } from "./random.ts";
import type { SimSubscription } from "./subscription.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The machine as it stands before its story is told, and the time of the telling. */
export interface Stage {
  readonly now: number;
  readonly random: Random;
  readonly id: string;
  readonly name: string;
  readonly image: Image;
  readonly host: Host;
  readonly provider: Provider;
  readonly subscription: SimSubscription;
  /** It happens at this moment: nothing about it lies in the past. */
  readonly fresh: boolean;
}

/** What a story makes of a machine. Whatever it does not say stays as it is. */
export type Told = Partial<SimMachine> & { readonly truth: Truth };

/** One thing that can be true of a machine, with the verdict that it calls for. */
export interface Story {
  readonly name: string;
  readonly image: keyof typeof import("./images.ts").IMAGES;
  readonly host: Host;
  readonly provider: Provider;
  /** Name of the machine, where the demo's script speaks of it; undefined: the next one in the fleet. */
  readonly called: string | undefined;
  tell(stage: Stage): Told;
}

/** A story about an ordinary Azure VM, unless `where` says otherwise. */
export function story(
  name: string,
  image: Story["image"],
  tell: Story["tell"],
  where: Partial<Pick<Story, "host" | "provider" | "called">> = {},
): Story {
  return { name, image, host: "AzureVm", provider: "Azure", called: undefined, ...where, tell };
}

export function truth(state: Truth["state"], rule: number, because = "", known?: string): Truth {
  return { state, rule, because, known };
}

function since({ now, fresh }: Stage, ago: number): number {
  return fresh ? now : now - ago;
}

/** The MDE extension in a state that it came into `ago` milliseconds before the telling. */
export function extension(stage: Stage, provisioningState: string, ago: number): ExtensionState {
  const name = stage.image.os === "Windows" ? "MDE.Windows" : "MDE.Linux";
  const changedAt = since(stage, ago);
  return { name, provisioningState, code: "", level: "Info", message: "", changedAt, timed: true };
}

/** Both ARM and Resource Graph show this extension. */
export function has(state: ExtensionState | undefined): Pick<SimMachine, "extension" | "shownExtension"> {
  return { extension: state, shownExtension: state };
}

/** A working extension, some weeks old. */
export function works(stage: Stage): Pick<SimMachine, "extension" | "shownExtension"> {
  return has(extension(stage, "Succeeded", stage.random.between(5, 200) * DAY));
}

export function edr(stage: Stage, code: EdrState["code"], ago: number, more: Partial<EdrState> = {}): EdrState {
  return { code, cause: "", description: "", changedAt: since(stage, ago), otherEdr: "", ...more };
}

export function report(
  stage: Stage,
  code: ReportState["code"],
  ago: number,
  issues: readonly ReportIssueText[] = [],
  reason = "",
): ReportState {
  return { code, reason, changedAt: since(stage, ago), scannedAt: undefined, issues };
}
