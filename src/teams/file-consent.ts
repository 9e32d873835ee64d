import { z } from "zod";
import { type Query, readQuery } from "../questions/query.ts";

/** A file that Teams asks the reader about, before anything is sent. */
export interface FileOffer {
  readonly name: string;
  readonly description: string;
  readonly bytes: number;
  readonly query: Query;
}

/** A file that is in the reader's OneDrive. */
export interface UploadedFile {
  readonly name: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** What the reader said to an offer. The question comes back from Teams: it can be forged, and can only read. */
export type Consent = { readonly accepted: false } | Accepted;

export interface Accepted {
  readonly accepted: true;
  readonly query: Query;
  readonly uploadUrl: string;
  readonly file: UploadedFile;
}

const text = z.string().min(1).max(4_000);

const consentSchema = z.discriminatedUnion("action", [
  z.object({ action: z.literal("decline") }),
  z.object({
    action: z.literal("accept"),
    context: z.object({ query: z.unknown() }),
    uploadInfo: z.object({
      uploadUrl: z.url().max(8_000),
      name: text,
      contentUrl: text,
      uniqueId: text,
      fileType: text,
    }),
  }),
]);

/** Reads what a press in Teams' question carries. Undefined: nothing that Teams sends. */
export function readConsent(value: unknown): Consent | undefined {
  const read = consentSchema.safeParse(value);
  if (!read.success) return undefined;
  if (read.data.action === "decline") return { accepted: false };
  const { context, uploadInfo } = read.data;
  const query = readQuery(context.query);
  const { uploadUrl, ...file } = uploadInfo;
  return query?.ask === "Export" ? { accepted: true, query, uploadUrl, file } : undefined;
}

/** The question, as Teams draws it. */
export function consentAttachment({ name, description, bytes, query }: FileOffer) {
  return {
    contentType: "application/vnd.microsoft.teams.card.file.consent",
    name,
    content: { description, sizeInBytes: bytes, acceptContext: { query }, declineContext: {} },
  };
}

/** The file, as Teams draws it. */
export function fileAttachment({ name, contentUrl, uniqueId, fileType }: UploadedFile) {
  return {
    contentType: "application/vnd.microsoft.teams.card.file.info",
    name,
    contentUrl,
    content: { uniqueId, fileType },
  };
}
