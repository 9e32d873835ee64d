import { hash } from "node:crypto";

/** PostgreSQL indexes no text over 2,700 bytes. */
const LONGEST_KEY = 600;

/** The key of a row for an id from outside: the id itself, or a hash of one that not every engine can hold. Azure's all can. */
export function rowKey(id: string): string {
  return id.length <= LONGEST_KEY && storable(id) === id ? id : hashOf(id);
}

/** 43 characters for any text. Of its JSON, because in UTF-8 all halves of surrogate pairs are one. */
export function hashOf(text: string): string {
  return hash("sha256", JSON.stringify(text), "base64url");
}

/** Text from outside as every engine can hold it in a column: NUL and halves of surrogate pairs become U+FFFD. JSON needs no such care. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}
