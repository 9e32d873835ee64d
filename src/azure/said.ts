/** What a row of a table says of one resource. */
export interface Said<Says> {
  /** Lower-cased. */
  readonly id: string;
  readonly says: Says;
}
