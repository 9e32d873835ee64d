import type { ExportLink, ExportLinks } from "../../src/questions/ports.ts";

/** Keeps links as the store does, for as long as it lives. */
export class LinkMemory implements ExportLinks {
  readonly #links = new Map<string, ExportLink>();

  async key(): Promise<Uint8Array> {
    return Buffer.alloc(32, 7);
  }

  async keep(id: string, link: ExportLink): Promise<void> {
    this.#links.set(id, link);
  }

  async holds(id: string, now: number): Promise<boolean> {
    return (this.#links.get(id)?.expiresAt ?? 0) > now;
  }

  async redeem(id: string, now: number): Promise<ExportLink | undefined> {
    const link = this.#links.get(id);
    this.#links.delete(id);
    return link && link.expiresAt > now ? link : undefined;
  }
}
