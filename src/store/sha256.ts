import { hash } from "node:crypto";

/** SHA-256 in lower-case hex, of the text's UTF-8: the fingerprint of plans, cards and audit records. */
export function sha256(text: string): string {
  return hash("sha256", text, "hex");
}
