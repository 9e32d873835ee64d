import type { TokenCredential } from "@azure/core-auth";
import { ReadingFault } from "./reading-faults.ts";

/**
 * The same credential, but a token that has not come after `ms` milliseconds is a ReadingFault. The SDK waits for an
 * identity endpoint without an end, whatever the request's own limit is, and a sync with it.
 */
export function tokenInTime(credential: TokenCredential, ms: number): TokenCredential {
  return {
    async getToken(scopes, options) {
      const late = Promise.withResolvers<never>();
      const fault = () => late.reject(new ReadingFault(`no token came within ${ms / 1000} s`));
      const timer = setTimeout(fault, ms);
      try {
        return await Promise.race([credential.getToken(scopes, options), late.promise]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
