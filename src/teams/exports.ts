import pLimit from "p-limit";
import type { Reader } from "../cards/actions.ts";
import { type FileWay, fileDescription } from "../cards/export-card.ts";
import type { Clock } from "../health/ports.ts";
import type { ExportAnswer } from "../questions/insight.ts";
import type { SignedLinks } from "./export-links.ts";
import type { Accepted, FileOffer } from "./file-consent.ts";
import type { CsvFile, Files } from "./files.ts";
import type { Registration } from "./registration.ts";
import { upload } from "./upload.ts";

export interface ExportParts {
  readonly files: Files;
  /** Undefined: there is no public address. */
  readonly links: SignedLinks | undefined;
  /** Whether Teams takes files in personal chats, by `takesFiles`. */
  readonly consent: boolean;
  /** Anybody can send an address: the bot calls none but Teams'. */
  readonly mayUploadTo: (url: string) => boolean;
  readonly clock: Clock;
}

/** An upload holds a few megabytes while it waits for OneDrive; who comes on top waits. */
const MOST_UPLOADS = 3;

/** Decides how a file gets to whoever asked for it. */
export class Exports {
  readonly #parts: ExportParts;
  readonly #fewAtOnce = pLimit(MOST_UPLOADS);

  constructor(parts: ExportParts) {
    this.#parts = parts;
  }

  /** `personal`: nobody but the asker reads the conversation. */
  async wayOf({ query, total }: ExportAnswer, personal: boolean): Promise<FileWay> {
    const { consent, links, clock } = this.#parts;
    if (consent && personal) return { kind: "Consent" };
    if (links && total > 0) return { kind: "Link", ...(await links.give(query, clock.now())) };
    return { kind: consent ? "Elsewhere" : "Nowhere" };
  }

  /** What Teams is told of the file before it asks the reader; undefined before the first sync. */
  async offerOf(answer: ExportAnswer, reader: Reader): Promise<FileOffer | undefined> {
    const { files, clock } = this.#parts;
    const asked = { query: answer.query, askedAt: clock.now() };
    const file = await files.open(asked);
    if (!file) return undefined;
    return { name: file.name, description: fileDescription(answer, reader), bytes: await sizeOf(file), asked };
  }

  /** Uploads the file of a question, as the estate is now, to where its reader has consented. Throws where that fails. */
  async send({ asked, uploadUrl }: Accepted): Promise<void> {
    const { files, mayUploadTo } = this.#parts;
    if (!mayUploadTo(uploadUrl)) throw new Error("the address for the upload is none of Teams'");
    await this.#fewAtOnce(async () => {
      const file = await files.open(asked);
      if (!file) throw new Error("there is no snapshot to make a file of");
      await upload(file, await sizeOf(file), uploadUrl);
    });
  }
}

/** Written once without being kept: a large file would not fit beside the estate. */
async function sizeOf(file: CsvFile): Promise<number> {
  let bytes = 0;
  for await (const chunk of file.content()) bytes += chunk.length;
  return bytes;
}

/**
 * Whether Teams takes files from a bot, in personal chats: not in the clouds of the US government or of China, and a local
 * client does not either. Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
export function takesFiles(bot: Registration): boolean {
  return bot.kind === "Registered" && bot.cloud === "Public";
}
