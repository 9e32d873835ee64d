import { causeOf } from "../teams/failure.ts";

/** Node's or OpenSSL's code of a failed connection; "" where there is none. Holds nothing from outside. */
export function codeOf(error: unknown): string {
  const { code } = causeOf(error);
  return typeof code === "string" && /^\w{1,60}$/.test(code) ? code : "";
}
