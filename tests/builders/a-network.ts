import {
  buildNetwork,
  type Network,
  type Row,
  type Shape,
  type TableName,
  type Value,
} from "../../src/core/model/index.ts";

type Values = Readonly<Record<string, Value>>;

/** A network in the words of its test: `aNetwork().path("A-B-C-A").span("D-C", "D", "C", { laying: "duct" }).build()`. */
export class NetworkBuilder {
  readonly #rows = new Map<TableName, Row[]>();

  row(table: TableName, id: string, values: Values = {}, shape: Shape | null = null): this {
    const rows = this.#rows.get(table) ?? [];
    this.#rows.set(table, [...rows, { id, values, shape }]);
    return this;
  }

  site(id: string, values: Values = {}, shape: Shape | null = null): this {
    return this.row("sites", id, values, shape);
  }

  span(id: string, from: string, to: string, values: Values = {}, shape: Shape | null = null): this {
    return this.row("spans", id, { from, to, ...values }, shape);
  }

  /** Spans along a line of sites, "A-B-C": sites are added as they come up, a second span A-B is called A-B#2. */
  path(line: string, values: Values = {}): this {
    const stops = line.split("-");
    for (const id of stops) if (!this.#has("sites", id)) this.site(id);
    stops.slice(1).forEach((to, i) => {
      const from = stops[i] as string;
      let id = `${from}-${to}`;
      for (let n = 2; this.#has("spans", id); n++) id = `${from}-${to}#${n}`;
      this.span(id, from, to, values);
    });
    return this;
  }

  build(): Network {
    return buildNetwork(Object.fromEntries(this.#rows));
  }

  #has(table: TableName, id: string): boolean {
    return (this.#rows.get(table) ?? []).some((row) => row.id === id);
  }
}

export function aNetwork(): NetworkBuilder {
  return new NetworkBuilder();
}
