/** Why the demo cannot run, in words for whoever started it; no stack is shown. */
export class DemoFault extends Error {}
