import { randomUUID } from "node:crypto";
import { Agent, type IncomingMessage, request } from "node:http";
import { cpuMs } from "./process.ts";
import type { Replies } from "./replies.ts";
import { median, quantile } from "./statistics.ts";

/** A bot under load: where it listens, and which process is measured. */
export interface Bot {
  readonly url: string;
  readonly pid: number;
}

/** What one turn costs, from the POST of the question to the POST of the reply. Milliseconds. */
export interface TurnCost {
  readonly p50: number;
  readonly p99: number;
  readonly cpu: number;
}

/** What a person asks the `turn`th time. */
type Asks = (person: number, turn: number) => string;

/** Each figure's median. */
export const middle = (costs: readonly TurnCost[]): TurnCost => ({
  p50: median(costs.map(({ p50 }) => p50)),
  p99: median(costs.map(({ p99 }) => p99)),
  cpu: median(costs.map(({ cpu }) => cpu)),
});

/** People who ask at once, each again as soon as they have their reply: always so many turns are under way. */
export class Crowd {
  readonly #people: number;
  readonly #replies: Replies;
  readonly #agent: Agent;

  constructor(people: number, replies: Replies) {
    this.#people = people;
    this.#replies = replies;
    this.#agent = new Agent({ keepAlive: true, maxSockets: people });
  }

  /** Each person asks so many times. Throws where a question has no reply. */
  async ask(bot: Bot, turns: number, asks: Asks): Promise<TurnCost> {
    let turn = 0;
    return this.askWhile(bot, () => turn++ < turns * this.#people, asks);
  }

  /** Everybody asks as long as `more` says so, which is asked before each question. */
  async askWhile(bot: Bot, more: () => boolean, asks: Asks): Promise<TurnCost> {
    const cpuBefore = cpuMs(bot.pid);
    const times: number[] = [];
    const person = async (_: unknown, who: number) => {
      for (let turn = 0; more(); turn += 1) times.push(await this.#once(bot.url, who, asks(who, turn)));
    };
    await Promise.all(Array.from({ length: this.#people }, person));
    const cpu = (cpuMs(bot.pid) - cpuBefore) / times.length;
    return { p50: median(times), p99: quantile(times, 0.99), cpu };
  }

  close(): void {
    this.#agent.destroy();
  }

  async #once(url: string, person: number, text: string): Promise<number> {
    const question = askedBy(person, this.#replies.url, text);
    const began = performance.now();
    const replied = this.#replies.next(conversationOf(person)).then(() => performance.now() - began);
    const acknowledged = post(url, this.#agent, question).then((status) => {
      if (status !== 200) throw new Error(`a question was told ${status}`);
    });
    const [ms] = await Promise.all([replied, acknowledged]);
    return ms;
  }
}

const conversationOf = (person: number) => `a:person-${person}`;

/** The status of what was answered. */
function post(url: string, agent: Agent, activity: object): Promise<number> {
  const headers = { "content-type": "application/json" };
  return new Promise((resolve, reject) => {
    const answered = (response: IncomingMessage) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    };
    request(`${url}/api/messages`, { method: "POST", agent, headers }, answered)
      .on("error", reject)
      .end(JSON.stringify(activity));
  });
}

/** A question in that person's chat with the bot. */
function askedBy(person: number, serviceUrl: string, text: string): object {
  const tenant = "00000000-0000-0000-0000-0000000007e4";
  return {
    type: "message",
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    serviceUrl,
    channelId: "msteams",
    from: {
      id: `29:person-${person}`,
      name: `Person ${person}`,
      aadObjectId: `00000000-0000-4000-8000-${String(person).padStart(12, "0")}`,
    },
    recipient: { id: "28:vitals", name: "Vitals" },
    conversation: { id: conversationOf(person), conversationType: "personal", tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    locale: "en-US",
    text,
  };
}
