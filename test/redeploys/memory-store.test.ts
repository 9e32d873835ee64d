import { MemoryRedeploys, RedeployDisk } from "../fakes/redeploy-store.ts";
import { keepsTheContractOfRedeploys } from "./store-contract.ts";

keepsTheContractOfRedeploys("the fake", async () => {
  const disk = new RedeployDisk();
  return {
    one: new MemoryRedeploys(disk),
    other: new MemoryRedeploys(disk),
    audit: async () => disk.audit,
    outgoing: async () => [...disk.outgoing.keys()],
  };
});
