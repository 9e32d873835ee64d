import type { Address, Addresses, KnownAddress } from "../../src/outgoing/ports.ts";

/** Addresses without a database. */
export class MemoryAddresses implements Addresses {
  readonly #known = new Map<string, KnownAddress>();
  /** Thrown by every verb. */
  fault: Error | undefined;
  /** How often something was kept, whether or not that changed anything. */
  keeps = 0;

  async keep(address: Address): Promise<void> {
    this.#answer();
    this.keeps += 1;
    this.#known.set(address.conversationId, { ...address, paused: undefined });
  }

  async of(conversationId: string): Promise<KnownAddress | undefined> {
    this.#answer();
    return this.#known.get(conversationId);
  }

  async ofPerson(personId: string): Promise<KnownAddress | undefined> {
    return [...this.#known.values()].findLast((address) => address.personId === personId);
  }

  async pause(conversationId: string, because: string, at: number): Promise<void> {
    this.#answer();
    const known = this.#known.get(conversationId);
    if (known) this.#known.set(conversationId, { ...known, paused: { at, because } });
  }

  async remove(conversationId: string): Promise<void> {
    this.#answer();
    this.#known.delete(conversationId);
  }

  async removeTeam(teamId: string): Promise<readonly string[]> {
    this.#answer();
    const ids = [...this.#known].filter(([, known]) => known.teamId === teamId).map(([id]) => id);
    for (const id of ids) this.#known.delete(id);
    return ids;
  }

  #answer(): void {
    if (this.fault) throw this.fault;
  }
}
