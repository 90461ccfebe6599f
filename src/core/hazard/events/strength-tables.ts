/** How strong a disaster is, as tables for SQL: at every site, and where it is the strongest along every span that it reaches. */
import type { ResultTable } from "../../analysis.ts";
import { Refusal } from "../../engineering-model.ts";
import { buildText, type Network, textAt } from "../../model/index.ts";
import { STRENGTHS, type Strength, type Strengths } from "./strengths.ts";

const NAMES = Object.keys(STRENGTHS) as Strength[];
const columnName = (name: Strength) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export function strengthTables(strengths: Strengths | Refusal, { sites, spans }: Network): ResultTable[] {
  if (strengths instanceof Refusal) return [];
  const { starts, strengths: along } = strengths.pieces;
  const reached = Array.from({ length: spans.count }, (_, span) => span).filter(
    (span) => (starts[span] as number) < (starts[span + 1] as number),
  );
  const columns = (valuesOf: (name: Strength) => Float64Array | undefined) =>
    NAMES.flatMap((name) => {
      const values = valuesOf(name);
      return values === undefined ? [] : [{ name: columnName(name), column: { type: "number" as const, values } }];
    });
  return [
    {
      name: "strength_sites",
      columns: [{ name: "site", column: sites.columns.id }, ...columns((name) => strengths.sites[name])],
    },
    {
      name: "strength_spans",
      columns: [
        { name: "span", column: buildText(reached.map((span) => textAt(spans.columns.id, span))) },
        ...columns((name) => {
          const values = along[name];
          if (values === undefined) return undefined;
          return Float64Array.from(reached, (span) => worstOf(name, values.subarray(starts[span], starts[span + 1])));
        }),
      ],
    },
  ];
}

/** Of a fire the nearest. What is not known anywhere along the span makes the worst of it unknown. */
function worstOf(name: Strength, values: Float64Array): number {
  return values.reduce((worst, value) => (name === "fireM" ? Math.min(worst, value) : Math.max(worst, value)));
}
