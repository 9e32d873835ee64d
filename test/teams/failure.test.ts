import { expect, test } from "vitest";
import { StoreAway } from "../../src/health/store-away.ts";
import { causeOf, failureCard, failureSentence } from "../../src/teams/failure.ts";

test("the log gets what happened and where, and nothing that hangs on the error", () => {
  const error = Object.assign(new Error("refused", { cause: new Error("connection reset") }), {
    code: "ECONNRESET",
    statusCode: 502,
    request: { headers: { authorization: "Bearer planted" } },
  });
  const cause = causeOf(error);
  expect(cause).toMatchObject({
    name: "Error",
    message: "refused",
    code: "ECONNRESET",
    statusCode: 502,
    cause: { message: "connection reset" },
  });
  expect(JSON.stringify(cause)).not.toContain("planted");
});

test("what is thrown and no error is a text", () => {
  expect(causeOf("stop")).toEqual({ message: "stop" });
  expect(causeOf(undefined)).toEqual({ message: "undefined" });
});

test.each([
  ["en-US", "nothing was changed"],
  ["de-DE", "geändert wurde nichts"],
  ["fr-FR", "rien n’a été modifié"],
  ["es-ES", "no se ha cambiado nada"],
  ["pt-BR", "nada foi alterado"],
  ["ja-JP", "何も変更されていません"],
])("the person gets the reference in %s, where the card cannot be shown too", (locale, words) => {
  const { card, sentence } = failureCard("x7Kq2p", { locale, timeZone: "UTC" });
  expect(sentence).toContain("x7Kq2p");
  expect(sentence).toContain(words);
  expect(card).toMatchObject({ fallbackText: sentence, body: [{ type: "TextBlock", text: sentence }] });
});

test("the person gets the reference in English where the texts themselves are at fault", () => {
  const broken = () => {
    throw new Error("a message needs a value");
  };
  const sentence = failureSentence("x7Kq2p", { locale: "de-DE", timeZone: "UTC" }, undefined, broken);
  expect(sentence).toContain("x7Kq2p");
  expect(sentence).toContain("nothing was changed");
  expect(sentence).not.toContain("needs a value");
});

test("a reader whose locale and time zone do not exist is told all the same", () => {
  expect(failureSentence("x7Kq2p", { locale: "_", timeZone: "Nowhere/Here" })).toContain("x7Kq2p");
});

test.each([
  ["en-US", "Nothing", "The store does not answer now. This cannot be looked up or kept, and nothing was changed."],
  ["de-DE", "Nothing", "nichts wurde geändert"],
  ["fr-FR", "Nothing", "rien n’a été modifié"],
  ["es-ES", "Nothing", "no se ha cambiado nada"],
  ["pt-BR", "Nothing", "nada foi alterado"],
  ["ja-JP", "Nothing", "何も変更されていません"],
  ["en-US", "Unknown", "Whether it was kept is not known"],
  ["de-DE", "Unknown", "ist nicht bekannt"],
  ["fr-FR", "Unknown", "On ne sait pas"],
  ["es-ES", "Unknown", "No se sabe"],
  ["pt-BR", "Unknown", "Não se sabe"],
  ["ja-JP", "Unknown", "不明です"],
] as const)(
  "a store that is away is no fault of anybody's, in %s, and what it did is told: %s",
  (locale, changed, words) => {
    const { card, sentence } = failureCard("x7Kq2p", { locale, timeZone: "UTC" }, new StoreAway(changed));
    expect(sentence).toContain(words);
    expect(sentence).not.toContain("x7Kq2p");
    expect(card).toMatchObject({ fallbackText: sentence });
  },
);
