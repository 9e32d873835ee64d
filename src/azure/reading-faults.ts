/** A fault of a reading that we found ourselves. `message` is the end of a sentence, fit for people. */
export class ReadingFault extends Error {
  override readonly name: string = "ReadingFault";
}

/** Azure gave less than there is, or more: nothing may be concluded from it. */
export class IncompleteReading extends ReadingFault {
  override readonly name = "IncompleteReading";
}

/** The table changed between two of its pages; asking anew may help. */
export class TableChanged extends ReadingFault {
  override readonly name = "TableChanged";
}

/** A row, or the answer around it, is not as the query asks for it. */
export class UnexpectedShape extends ReadingFault {
  override readonly name = "UnexpectedShape";
}

export class NoAnswer extends ReadingFault {
  override readonly name = "NoAnswer";
}

/** `error`, or what it means: the SDK ends a request that took too long in the same way as one that `signal` ended. */
export function asFault(error: unknown, signal: AbortSignal, timeout: number): unknown {
  if (signal.aborted) return new ReadingFault("the reading was stopped", { cause: error });
  if (!(error instanceof Error) || error.name !== "AbortError") return error;
  return new NoAnswer(`Azure did not answer within ${timeout / 1000} s`, { cause: error });
}
