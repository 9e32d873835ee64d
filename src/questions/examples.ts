/** A question as a person would type it: for the help, the manifest's command list and the prompt starters. English. */
export interface Example {
  /** A word or two that is enough: the title of a command. */
  readonly command: string;
  readonly text: string;
}
