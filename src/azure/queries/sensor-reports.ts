/** What tells a report about the sensor from another about the same machine. */
export interface ReportTexts {
  readonly component: string;
  readonly scenario: string;
  readonly issues: readonly string[];
}

const ABOUT_MDE = /(?<![a-z])mde(?![a-z])|defender[\W_]*for[\W_]*endpoint|endpoint[\W_]*protection/i;
/** Inside a compound ("MdeHealth", "VmMDEAgent"), where a small letter next to it is no other word's. */
const ABOUT_MDE_COMPOUND = /MDE(?![a-z])|(?<![A-Za-z])Mde(?=[A-Z])/;

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, "");
}

/**
 * Which reports with scope VirtualMachines are the sensor's [INF]. Without `filter`: those that name MDE, Defender for Endpoint
 * or endpoint protection. With it: those whose component or scenario is one of its names, split at commas,
 * whatever the case, spaces and hyphens.
 */
export function sensorReports(filter: string | undefined): (report: ReportTexts) => boolean {
  const wanted = new Set((filter ?? "").split(",").map(squeezed).filter(Boolean));
  if (wanted.size > 0) {
    return ({ component, scenario }) => wanted.has(squeezed(component)) || wanted.has(squeezed(scenario));
  }
  return ({ component, scenario, issues }) =>
    [component, scenario, ...issues].some((text) => ABOUT_MDE.test(text) || ABOUT_MDE_COMPOUND.test(text));
}
