import { createDefaultHttpClient, createPipelineFromOptions, createPipelineRequest } from "@azure/core-rest-pipeline";

/** A host answered. */
export interface Reached {
  readonly status: number;
  readonly text: string;
  /** Its time, epoch milliseconds in whole seconds; undefined: it did not say. */
  readonly date: number | undefined;
}

/**
 * One GET without a token, as Azure's clients send theirs: over the proxy of the environment, if there is one. Rejects with
 * a RestError whose `code` is Node's where no answer came.
 */
export async function reach(url: string, abortSignal: AbortSignal): Promise<Reached> {
  const pipeline = createPipelineFromOptions({ retryOptions: { maxRetries: 0 }, redirectOptions: { maxRetries: 0 } });
  const allowInsecureConnection = url.startsWith("http:");
  const request = createPipelineRequest({ url, abortSignal, allowInsecureConnection });
  const { headers, status, bodyAsText } = await pipeline.sendRequest(createDefaultHttpClient(), request);
  const date = Date.parse(headers.get("date") ?? "");
  return { status, text: bodyAsText ?? "", date: Number.isNaN(date) ? undefined : date };
}
