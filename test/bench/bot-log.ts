import type { Measured } from "./process.ts";

type Line = Record<string, unknown>;

/** Reads what the bot logs, all the time: a pipe that nobody reads would stop it at some time. */
export class BotLog {
  readonly #waiting = new Set<(line: Line) => void>();

  constructor(bot: Measured) {
    void this.#read(bot);
  }

  /** The next line that has this field, or this message. */
  next(fieldOrMessage: string): Promise<Line> {
    return new Promise((resolve) => {
      const look = (line: Line) => {
        if (!(fieldOrMessage in line) && line.msg !== fieldOrMessage) return;
        this.#waiting.delete(look);
        resolve(line);
      };
      this.#waiting.add(look);
    });
  }

  /** Ends with the bot. */
  async #read(bot: Measured): Promise<void> {
    for (;;) {
      const line = await bot.nextLine().catch(() => undefined);
      if (!line) return;
      for (const look of [...this.#waiting]) look(line);
    }
  }
}
