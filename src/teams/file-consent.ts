import { z } from "zod";
import { readQuery } from "../questions/query.ts";
import type { AskedFor } from "./export-links.ts";

/** A file that Teams asks the reader about, before anything is sent. */
export interface FileOffer {
  readonly name: string;
  readonly description: string;
  readonly bytes: number;
  readonly asked: AskedFor;
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
  readonly asked: AskedFor;
  readonly uploadUrl: string;
  readonly file: UploadedFile;
}

const text = z.string().min(1).max(4_000);

const consentSchema = z.discriminatedUnion("action", [
  z.object({ action: z.literal("decline") }),
  z.object({
    action: z.literal("accept"),
    context: z.object({ query: z.unknown(), askedAt: z.int().min(0) }),
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
  if (query?.ask !== "Export") return undefined;
  return { accepted: true, asked: { query, askedAt: context.askedAt }, uploadUrl, file };
}

/** The question, as Teams draws it. */
export function consentAttachment({ name, description, bytes, asked }: FileOffer) {
  return {
    contentType: "application/vnd.microsoft.teams.card.file.consent",
    name,
    content: { description, sizeInBytes: bytes, acceptContext: asked, declineContext: {} },
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
