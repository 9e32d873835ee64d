import { readFileSync } from "node:fs";
import { Template } from "adaptivecards-templating/lib/template-engine.js";

/** An Adaptive Card, expanded. */
export type Card = Record<string, unknown>;

/**
 * Opens `cards/<name>.json`, once at start; throws if it is not there or no JSON. The function that comes back expands it.
 * Only the template is read for `${…}`: such text in data stays text. A binding without data would stay in the card as it is.
 */
export function openTemplate<Data extends object>(name: string): (data: Data) => Card {
  const text = readFileSync(new URL(`../../cards/${name}.json`, import.meta.url), "utf8");
  const template = new Template(JSON.parse(text));
  return (data) => template.expand({ $root: data }) as Card;
}
