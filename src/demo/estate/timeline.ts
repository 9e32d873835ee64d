interface Event {
  readonly at: number;
  readonly happen: (now: number) => void;
}

/** What will happen in the simulated tenant, in the order of its own clock, which may run faster than ours. */
export class Timeline {
  readonly #start: number;
  readonly #speed: number;
  #due: Event[] = [];
  #now: number;

  /** `speed`: simulated seconds for each real one. `start`: epoch milliseconds, UTC. */
  constructor(start: number, speed: number) {
    this.#start = start;
    this.#speed = speed;
    this.#now = start;
  }

  /** The time of the event under way, or of the last `advance`, by the readers' clocks. */
  get now(): number {
    return this.#now;
  }

  /** Lets something happen after `ms` simulated milliseconds; it is told the time by the readers' clocks. */
  after(ms: number, happen: (now: number) => void): void {
    this.afterReal(ms / this.#speed, happen);
  }

  /** The same in the readers' own time: for what waits for one of their deadlines. */
  afterReal(ms: number, happen: (now: number) => void): void {
    this.#due.push({ at: this.#now + ms, happen });
  }

  /** How many whole periods of simulated `ms` have passed since the start, shifted by `phase`. */
  periods(ms: number, phase: number): number {
    return Math.floor(((this.#now - this.#start) * this.#speed + phase) / ms);
  }

  /** When period number `count` began, by the readers' clocks; before the start there was no hurry. */
  beginOf(count: number, ms: number, phase: number): number {
    const simulated = count * ms - phase;
    return this.#start + (simulated > 0 ? simulated / this.#speed : simulated);
  }

  /** Lets everything happen that is due by `now`, in order; going back in time does nothing. */
  advance(now: number): void {
    for (let next = this.#next(now); next; next = this.#next(now)) {
      const event = next;
      this.#due = this.#due.filter((one) => one !== event);
      this.#now = event.at;
      event.happen(event.at);
    }
    this.#now = Math.max(this.#now, now);
  }

  #next(now: number): Event | undefined {
    return this.#due.reduce<Event | undefined>(
      (first, one) => (one.at <= now && (!first || one.at < first.at) ? one : first),
      undefined,
    );
  }
}
