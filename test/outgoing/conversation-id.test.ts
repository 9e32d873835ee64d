import { describe, expect, it } from "vitest";
import { threadOf, withoutThread } from "../../src/outgoing/conversation-id.ts";

describe("the id of a conversation", () => {
  it.each([
    [
      "a thread of a channel is part of the channel",
      "19:ops@thread.tacv2;messageid=1700000000000",
      "19:ops@thread.tacv2",
    ],
    ["a channel has no thread", "19:ops@thread.tacv2", "19:ops@thread.tacv2"],
    ["a personal chat has none", "a:1xY_z-9", "a:1xY_z-9"],
    ["what comes after the thread belongs to it", "19:ops;messageid=1;x=\n2", "19:ops"],
  ])("%s", (_, id, expected) => {
    expect(withoutThread(id)).toBe(expected);
  });

  it("names the thread below a post by the post", () => {
    expect(threadOf("19:ops@thread.tacv2", "1700000000000")).toBe("19:ops@thread.tacv2;messageid=1700000000000");
  });

  it("stays in the thread that it names: a thread has no threads", () => {
    expect(threadOf("19:ops;messageid=1", "2")).toBe("19:ops;messageid=1");
  });
});
