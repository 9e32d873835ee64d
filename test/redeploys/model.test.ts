import fc from "fast-check";
import { describe, it } from "vitest";
import { endsWell, startTheModel } from "./model.ts";
import * as commands from "./model-commands.ts";

const anySubset = fc.uniqueArray(fc.nat({ max: commands.MACHINES - 1 }), {
  minLength: 1,
  maxLength: commands.MACHINES,
});
const anyReplica = fc.nat({ max: 1 });
const anyPerson = fc.nat({ max: commands.PEOPLE.length - 1 });
const anyRound = fc.constantFrom(0, 0, 0, 0, -1, 1);
const anyKill = fc.record({ at: fc.integer({ min: 1, max: 25 }), before: fc.boolean() });
const anyTicks = fc.oneof({ weight: 3, arbitrary: fc.constant("All" as const) }, { weight: 1, arbitrary: anySubset });

const anyAsk = fc.tuple(anySubset, anyReplica).map(([machines, replica]) => new commands.Ask(machines, replica));
const anyApproval = fc
  .tuple(anyPerson, anyTicks, anyRound, anyReplica)
  .map(([person, ticks, round, replica]) => new commands.Approve(person, ticks, round, replica));
const rightApproval = fc.nat({ max: 1 }).map((person) => new commands.Approve(person, "All", 0, 0));
const anyTrouble = fc
  .tuple(fc.nat({ max: commands.MACHINES - 1 }), fc.constantFrom(...commands.TROUBLES))
  .map(([machine, trouble]) => new commands.Trouble(machine, trouble));
const anyFailures = fc.constant(new commands.TroubleForAll("Fails"));
const anyPassing = fc.constantFrom(0, 1, 1, 4, 6, 31, 61, 239, 240, 241).map((minutes) => new commands.Pass(minutes));
const anyCrash = fc.tuple(anyKill, anyReplica).map(([kill, replica]) => new commands.Crash(kill, replica));
const bothWork = fc.constant(new commands.WorkBoth());

/** What happens often stands here often. */
const anyCommand = [
  anyAsk,
  anyApproval,
  rightApproval,
  rightApproval,
  fc
    .tuple(anyPerson, anyRound, anyReplica)
    .map(([person, round, replica]) => new commands.Reject(person, round, replica)),
  fc.tuple(anyPerson, anyReplica).map(([person, replica]) => new commands.Withdraw(person, replica)),
  anyReplica.map((replica) => new commands.Duplicate(replica)),
  fc.tuple(anyPerson, anyReplica).map(([person, replica]) => new commands.Freeze(person, replica)),
  fc.tuple(anyPerson, anyReplica).map(([person, replica]) => new commands.Thaw(person, replica)),
  anyPassing,
  anyPassing,
  anyPassing,
  anyReplica.map((replica) => new commands.Work(replica)),
  bothWork,
  bothWork,
  fc.tuple(anyPerson, anyPerson).map(([one, other]) => new commands.PressBoth(one, other)),
  anyCrash,
  anyCrash,
  anyTrouble,
  anyFailures,
];

/** A request for many machines, well approved: else most stories would tell of none. */
const anyBeginning = fc.tuple(anyAsk, rightApproval, rightApproval).map((beginning) => [...beginning]);

describe("whatever people, clocks, Azure and two replicas do", () => {
  it("a redeploy is never done without its quorum, twice, late, by its asker, outside its plan or unrecorded", async () => {
    const anyStory = fc.commands(anyCommand, { maxCommands: 80, size: "max" });
    await fc.assert(
      fc.asyncProperty(anyBeginning, anyStory, async (beginning, story) => {
        const start = startTheModel();
        for (const command of beginning) await command.run(start.model, start.real);
        await fc.asyncModelRun(() => start, story);
        await endsWell(start.real);
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});
