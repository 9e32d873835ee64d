import type { Reader } from "../cards/actions.ts";
import { type FileWay, fileDescription } from "../cards/export-card.ts";
import type { Clock } from "../health/ports.ts";
import type { ExportAnswer } from "../questions/insight.ts";
import type { SignedLinks } from "./export-links.ts";
import type { Accepted, FileOffer } from "./file-consent.ts";
import type { CsvFile, Files } from "./files.ts";
import { upload } from "./upload.ts";

export interface ExportParts {
  readonly files: Files;
  /** Undefined: there is no public address. */
  readonly links: SignedLinks | undefined;
  /** Whether Teams takes files in personal chats: a local client does not. */
  readonly consent: boolean;
  /** Anybody can send an address: the bot calls none but Teams'. */
  readonly mayUploadTo: (url: string) => boolean;
  readonly clock: Clock;
}

/** Decides how a file gets to whoever asked for it. */
export class Exports {
  readonly #parts: ExportParts;

  constructor(parts: ExportParts) {
    this.#parts = parts;
  }

  /** `personal`: nobody but the asker reads the conversation. */
  async wayOf({ query, total }: ExportAnswer, personal: boolean): Promise<FileWay> {
    const { consent, links, clock } = this.#parts;
    if (consent && personal) return { kind: "Consent" };
    if (!links || total === 0) return { kind: "Nowhere" };
    return { kind: "Link", ...(await links.give(query, clock.now())) };
  }

  /** What Teams is told of the file before it asks the reader; undefined before the first sync. */
  async offerOf(answer: ExportAnswer, reader: Reader): Promise<FileOffer | undefined> {
    const file = await this.#parts.files.open(answer.query);
    if (!file) return undefined;
    const description = fileDescription(answer, reader);
    return { name: file.name, description, bytes: await sizeOf(file), query: answer.query };
  }

  /** Uploads the file of a question, as the estate is now, to where its reader has consented. Throws where that fails. */
  async send({ query, uploadUrl }: Accepted): Promise<void> {
    const { files, mayUploadTo } = this.#parts;
    if (!mayUploadTo(uploadUrl)) throw new Error("the address for the upload is none of Teams'");
    const file = await files.open(query);
    if (!file) throw new Error("there is no snapshot to make a file of");
    await upload(file, await sizeOf(file), uploadUrl);
  }
}

/** Written once without being kept: a large file would not fit beside the estate. */
async function sizeOf(file: CsvFile): Promise<number> {
  let bytes = 0;
  for await (const chunk of file.content()) bytes += chunk.length;
  return bytes;
}
