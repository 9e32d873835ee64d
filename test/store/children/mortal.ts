import Database from "better-sqlite3";
import pg from "pg";

/**
 * Where this process may die. It does so at its n-th step (1 is the first; 0: never), at once, as by a power cut, with
 * whatever it holds. A step is the beginning or the end of a call of a stepped port, and each statement of SQL.
 */
export class Mortal {
  steps = 0;
  readonly #last: number;

  constructor(last: number) {
    this.#last = last;
  }

  here(): void {
    this.steps += 1;
    if (this.steps === this.#last) process.kill(process.pid, "SIGKILL");
  }

  /** From now on every statement is a step, in the middle of a transaction, too. */
  countStatements(): void {
    this.#count(Database.prototype, "prepare");
    this.#count(pg.Client.prototype, "query");
  }

  /** The same port. Methods that answer with promises only. */
  stepped<T extends object>(port: T): T {
    const here = () => this.here();
    return new Proxy(port, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== "function") return member;
        return async (...given: unknown[]) => {
          here();
          const result: unknown = await member.apply(target, given);
          here();
          return result;
        };
      },
    });
  }

  #count(prototype: object, name: string): void {
    const plain: unknown = Reflect.get(prototype, name);
    if (typeof plain !== "function") throw new Error(`No ${name} to count`);
    const here = () => this.here();
    Reflect.set(prototype, name, function counted(this: unknown, ...given: unknown[]) {
      here();
      return plain.apply(this, given);
    });
  }
}
