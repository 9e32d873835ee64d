import type { ConfigReading } from "../config.ts";
import { type Checked, failed, passed } from "./check.ts";

/** The settings, as they were read: every fault at once. Holds no value that was given. */
export function settingsChecked(reading: ConfigReading): Checked {
  const finding = reading.ok
    ? passed("all of them can be read")
    : failed(
        `${reading.faults.length} to fix; the README lists every setting`,
        reading.faults.map(({ setting, problem }) => `${setting} ${problem}`),
      );
  return { id: "settings", title: "Understands the settings", finding };
}
