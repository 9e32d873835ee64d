/** What questions name of a machine. */
export interface AskedAbout {
  readonly name: string;
  readonly resourceGroup: string;
  readonly region: string;
}

/** What the people of a crowd ask: each something else, about machines, groups and times that nobody asked about before. */
export function differentQuestions(all: readonly AskedAbout[]): () => string {
  // Any step through the estate will do that meets its subscriptions in turn.
  const step = 7;
  let asked = 0;
  return () => {
    asked += 1;
    const machine = all[(asked * step) % all.length] as AskedAbout;
    const form = FORMS[asked % FORMS.length] as Form;
    return form(machine, asked);
  };
}

type Form = (machine: AskedAbout, n: number) => string;

const FORMS: readonly Form[] = [
  ({ name }) => `why is ${name} unhealthy?`,
  ({ resourceGroup }) => `which machines in ${resourceGroup} are unhealthy?`,
  (_, n) => `which Linux machines are unhealthy for more than ${n} minutes?`,
  ({ region }, n) => `unhealthy Windows servers in ${region} for more than ${n} minutes`,
  ({ resourceGroup }) => `how many machines in ${resourceGroup} are healthy?`,
  ({ name }) => `status of ${name}`,
  (_, n) => `machines with heartbeat issues for less than ${n} hours`,
  ({ resourceGroup }, n) => `machines not healthy in ${resourceGroup} for more than ${n} minutes by issue`,
];

/** What many ask after a digest: the main question in a few forms, again and again. */
const SAME = [
  "which VMs are unhealthy?",
  "which Linux machines are unhealthy?",
  "unhealthy Windows servers",
  "show machines with heartbeat issues",
  "machines with installation issues in westeurope",
  "which machines are not applicable?",
];

/** The `n`th of the few. */
export const sameQuestion = (n: number): string => String(SAME[n % SAME.length]);
