import type { AnsweredTurns } from "../../src/questions/ports.ts";

/** Remembers answered turns as the store does, for as long as it lives. */
export function aTurnMemory(): AnsweredTurns {
  const claimed = new Set<string>();
  return {
    claim: async (key) => {
      const first = !claimed.has(key);
      claimed.add(key);
      return first;
    },
  };
}
