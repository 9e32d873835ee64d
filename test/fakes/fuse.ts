/** The process is dead: nothing that it does has an effect any more. */
export class Killed extends Error {}

/**
 * Kills a process at its n-th call of a port (1 is the first), before or after the call has its effect. One fuse for all ports
 * of a process; after it has blown every further call fails without any effect.
 */
export class Fuse {
  calls = 0;
  blown = false;
  readonly #at: number;
  readonly #when: "Before" | "After";

  constructor(at: number, when: "Before" | "After") {
    this.#at = at;
    this.#when = when;
  }

  /** The same port, through this fuse. Methods that answer with promises only. */
  guard<T extends object>(port: T): T {
    return new Proxy(port, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== "function") return member;
        return async (...given: unknown[]) => this.#call(() => member.apply(target, given));
      },
    });
  }

  async #call(run: () => unknown): Promise<unknown> {
    if (this.blown) throw new Killed();
    this.calls += 1;
    const isIt = this.calls === this.#at;
    if (isIt && this.#when === "Before") this.#blow();
    const result = await run();
    if (isIt) this.#blow();
    // Another call of the same process may have blown it meanwhile.
    if (this.blown) throw new Killed();
    return result;
  }

  #blow(): never {
    this.blown = true;
    throw new Killed();
  }
}
