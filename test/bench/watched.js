/**
 * Loaded into the program under measurement by `--import`: each SIGUSR2 prints, as a line of JSON, how late its event loop
 * came to what waited for it since the one before. JavaScript, as one TypeScript module would load Node's parser of types.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";

const delay = monitorEventLoopDelay({ resolution: 1 });
let watching = false;

process.on("SIGUSR2", () => {
  const figures = { delayP99: delay.percentile(99) / 1e6, delayMost: delay.max / 1e6 };
  if (watching) delay.disable();
  else delay.enable();
  delay.reset();
  watching = !watching;
  process.stdout.write(`${JSON.stringify(figures)}\n`);
});
