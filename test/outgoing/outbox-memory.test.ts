import { beforeEach, describe } from "vitest";
import { MemoryOutbox } from "../fakes/outbox-memory.ts";
import { outboxContract } from "./outbox-contract.ts";

describe("the outbox of the tests", () => {
  let outbox = new MemoryOutbox();
  beforeEach(() => {
    outbox = new MemoryOutbox();
  });
  outboxContract(() => ({ outbox, deliveries: outbox }));
});
