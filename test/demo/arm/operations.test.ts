import { describe, expect, test } from "vitest";
import type { ArmRequest } from "../../../src/demo/arm/http.ts";
import { Operations } from "../../../src/demo/arm/operations.ts";
import { at } from "../../builders/time.ts";

const FOLDER = "/subscriptions/s/providers/Microsoft.Compute/locations/westeurope/operations";

function aRequest(query = "api-version=2024-07-01"): ArmRequest {
  const headers = { host: "127.0.0.1:4711" };
  return { method: "GET", path: FOLDER, query: new URLSearchParams(query), headers, body: "" };
}

describe("an asynchronous operation", () => {
  test("is accepted with two addresses to ask at, as https, and a pause between the questions", () => {
    const operations = new Operations(7);
    const { id } = operations.begin(at("09:00"));
    expect(operations.accepted(aRequest(), FOLDER, id)).toEqual({
      status: 202,
      headers: {
        "Azure-AsyncOperation": `https://127.0.0.1:4711${FOLDER}/${id}?api-version=2024-07-01`,
        Location: `https://127.0.0.1:4711${FOLDER}/${id}?api-version=2024-07-01&monitor=true`,
        "Retry-After": "7",
      },
    });
  });

  test("is in progress until it ends", () => {
    const operations = new Operations(7);
    const { id, end } = operations.begin(at("09:00"));
    expect(operations.status(aRequest(), id)).toEqual({
      status: 200,
      headers: { "Retry-After": "7" },
      body: { name: id, status: "InProgress", startTime: "2026-09-15T09:00:00.000Z" },
    });
    end({ status: "Succeeded" }, at("09:01"));
    expect(operations.status(aRequest(), id)).toMatchObject({
      status: 200,
      headers: {},
      body: { status: "Succeeded", endTime: "2026-09-15T09:01:00.000Z" },
    });
  });

  test("that fails says why", () => {
    const operations = new Operations(7);
    const { id, end } = operations.begin(at("09:00"));
    end({ status: "Failed", code: "Nope", message: "It would not." }, at("09:01"));
    expect(operations.status(aRequest(), id).body).toMatchObject({
      status: "Failed",
      error: { code: "Nope", message: "It would not." },
    });
  });

  test("asked about at its Location answers by status alone: 202, then 204", () => {
    const operations = new Operations(7);
    const { id, end } = operations.begin(at("09:00"));
    const monitor = aRequest("api-version=2024-07-01&monitor=true");
    expect(operations.status(monitor, id)).toEqual({ status: 202, headers: { "Retry-After": "7" } });
    end({ status: "Succeeded" }, at("09:01"));
    expect(operations.status(monitor, id)).toEqual({ status: 204 });
  });

  test("that nobody began is not found", () => {
    expect(new Operations(7).status(aRequest(), "nothing")).toMatchObject({ status: 404 });
  });
});
