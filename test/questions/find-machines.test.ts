import { describe, expect, it } from "vitest";
import { viewOf } from "../../src/questions/estate-view.ts";
import { findMachines } from "../../src/questions/find-machines.ts";
import { NOW } from "../builders/evidence.ts";
import { aSnapshot, judged, unhealthy } from "../builders/snapshot.ts";

const view = viewOf(
  aSnapshot([
    judged({ machine: { name: "web" } }),
    judged({ machine: { name: "web-01" } }),
    judged({ machine: { name: "WEB-02" }, verdict: unhealthy() }),
    judged({ machine: { name: "old-web" }, verdict: unhealthy() }),
    judged({ machine: { name: "sql" } }),
  ]),
);

function found(typed: string, most = 5): string[] {
  return findMachines(typed, view, most, NOW).map(({ judged }) => judged.evidence.machine.name);
}

describe("a search for a machine", () => {
  it("finds the name itself, then what begins with it, then what holds it, each the worst first", () => {
    expect(found("web")).toEqual(["web", "WEB-02", "web-01", "old-web"]);
  });

  it("goes without regard to case and spaces around", () => {
    expect(found("  Web-0 ")).toEqual(["WEB-02", "web-01"]);
  });

  it("ends where it is told to", () => {
    expect(found("web", 2)).toEqual(["web", "WEB-02"]);
  });

  it("begins with the worst machines, as long as nothing is typed", () => {
    expect(found("", 2)).toEqual(["WEB-02", "old-web"]);
  });

  it("finds the nearest names for a typo, and none for anything else", () => {
    expect(found("wbe-01")).toEqual(["web-01"]);
    expect(found("gateway")).toEqual([]);
    expect(found("x".repeat(10_000))).toEqual([]);
  });
});
