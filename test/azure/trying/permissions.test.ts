import { describe, expect, test } from "vitest";
import { missingOf, type Permission, readPermissions } from "../../../src/azure/trying/permissions.ts";

const role = (actions: readonly string[], notActions: readonly string[] = []): Permission => ({ actions, notActions });
const DELETE = "Microsoft.Compute/virtualMachines/extensions/delete";

describe("an action is allowed", () => {
  test.each<[string, readonly Permission[], boolean]>([
    ["by its name", [role([DELETE])], true],
    ["in any casing", [role([DELETE.toUpperCase()])], true],
    ["by a wildcard", [role(["*"])], true],
    ["by a wildcard within", [role(["Microsoft.Compute/*/extensions/*"])], true],
    ["by a wildcard across slashes", [role(["Microsoft.Compute/*"])], true],
    ["not by another verb", [role(["*/read"])], false],
    ["not by a part of its name", [role(["Microsoft.Compute/virtualMachines/extensions"])], false],
    [
      "not where pieces would have to overlap",
      [role(["Microsoft.Compute/virtualMachines/*machines/extensions/delete"])],
      false,
    ],
    ["not by a role that leaves it out", [role(["*"], ["*/delete"])], false],
    ["by another role than the one that leaves it out", [role(["*"], ["*/delete"]), role([DELETE])], true],
    ["not by what only another role leaves in", [role(["*/read"]), role(["*"], [DELETE])], false],
    ["not without any role", [], false],
  ])("%s", (_, permissions, allowed) => {
    expect(missingOf(permissions, [DELETE])).toEqual(allowed ? [] : [DELETE]);
  });
});

describe("the permissions of a subscription", () => {
  const signal = new AbortController().signal;

  test("are read over all pages, by the path of each alone", async () => {
    const pages: Record<string, unknown> = {
      "/subscriptions/s/providers/Microsoft.Authorization/permissions?api-version=2022-04-01": {
        value: [{ actions: ["*/read"] }],
        nextLink: "https://elsewhere.example/next?page=2",
      },
      "/next?page=2": { value: [{ actions: [], notActions: ["*"] }] },
    };
    const get = async (path: string) => pages[path];
    expect(await readPermissions("s", { get }, signal)).toEqual([role(["*/read"]), role([], ["*"])]);
  });

  test.each([
    ["of another shape", { permissions: [] }],
    ["without an end", { value: [], nextLink: "https://management.azure.com/again" }],
  ])("are not guessed from an answer %s", async (_, body) => {
    await expect(readPermissions("s", { get: async () => body }, signal)).rejects.toThrow(/permissions/);
  });
});
