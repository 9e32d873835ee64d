import type { ArgTable } from "../arg-tables.ts";
import type { Row } from "../kql/value.ts";
import type { SimMachine } from "./machine.ts";

/** Makes the rows of one machine in one table. */
export type RowsOf = (machine: SimMachine) => Row[];

/** The tables as Resource Graph sees them. Rows are made when somebody asks and kept until their machine changes. */
export class Tables {
  readonly #machines: readonly SimMachine[];
  readonly #fixed: Readonly<Record<ArgTable, readonly Row[]>>;
  readonly #rowsOf: Readonly<Record<ArgTable, RowsOf>>;
  readonly #made: Record<ArgTable, Map<SimMachine, Row[]>>;
  readonly #whole = new Map<ArgTable, readonly Row[]>();

  constructor(
    machines: readonly SimMachine[],
    fixed: Readonly<Record<ArgTable, readonly Row[]>>,
    rowsOf: Readonly<Record<ArgTable, RowsOf>>,
  ) {
    this.#machines = machines;
    this.#fixed = fixed;
    this.#rowsOf = rowsOf;
    this.#made = {
      resources: new Map(),
      resourcecontainers: new Map(),
      securityresources: new Map(),
      computeresources: new Map(),
    };
  }

  /** All rows of a table, of all subscriptions. */
  rows(table: ArgTable): readonly Row[] {
    const known = this.#whole.get(table);
    if (known) return known;
    const rows = [...this.#fixed[table]];
    for (const machine of this.#machines) rows.push(...this.#of(machine, table));
    this.#whole.set(table, rows);
    return rows;
  }

  /** Something about the machine changed that its rows in these tables show. */
  changed(machine: SimMachine, tables: readonly ArgTable[] = ["resources", "securityresources"]): void {
    for (const table of tables) {
      this.#made[table].delete(machine);
      this.#whole.delete(table);
    }
  }

  #of(machine: SimMachine, table: ArgTable): Row[] {
    const known = this.#made[table].get(machine);
    if (known) return known;
    const rows = this.#rowsOf[table](machine);
    this.#made[table].set(machine, rows);
    return rows;
  }
}
