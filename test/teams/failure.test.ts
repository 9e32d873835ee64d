import { expect, test } from "vitest";
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
  const sentence = failureSentence("x7Kq2p", { locale: "de-DE", timeZone: "UTC" }, broken);
  expect(sentence).toContain("x7Kq2p");
  expect(sentence).toContain("nothing was changed");
  expect(sentence).not.toContain("needs a value");
});

test("a reader whose locale and time zone do not exist is told all the same", () => {
  expect(failureSentence("x7Kq2p", { locale: "_", timeZone: "Nowhere/Here" })).toContain("x7Kq2p");
});
