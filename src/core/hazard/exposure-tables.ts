/** Exposure as tables for SQL: metres of every span by layer and class, and how strong each layer is at every site. */
import type { ResultTable } from "../analysis.ts";
import { buildNumbers, buildText, type Network, textAt } from "../model/index.ts";
import type { Exposure, LayerExposure } from "./measure-exposure.ts";
import { strongestAt } from "./site-strengths.ts";

export function exposureTables({ layers }: Exposure, { spans, sites }: Network): ResultTable[] {
  const stretches = layers.flatMap((layer) => stretchesOf(layer));
  const held = layers.flatMap(({ hazard, sites: found }) =>
    Array.from(strongestAt(found), ([site, value]) => ({ hazard, site, value })),
  );
  const idOf =
    ({ columns }: Network["spans"] | Network["sites"]) =>
    (row: number) =>
      textAt(columns.id, row);
  const [spanId, siteId] = [idOf(spans), idOf(sites)];
  return [
    {
      name: "exposure_spans",
      columns: [
        { name: "span", column: buildText(stretches.map(({ span }) => spanId(span))) },
        ...layerColumns(stretches),
        { name: "class_from", column: buildNumbers(stretches.map(({ from }) => from)) },
        { name: "length_m", column: buildNumbers(stretches.map(({ metres }) => metres)) },
      ],
    },
    {
      name: "exposure_sites",
      columns: [
        { name: "site", column: buildText(held.map(({ site }) => siteId(site))) },
        ...layerColumns(held),
        { name: "strength", column: buildNumbers(held.map(({ value }) => value)) },
      ],
    },
  ];
}

function layerColumns(rows: readonly Pick<LayerExposure, "hazard">[]): ResultTable["columns"] {
  return [
    { name: "hazard", column: buildText(rows.map(({ hazard }) => hazard.id)) },
    { name: "hazard_name", column: buildText(rows.map(({ hazard }) => hazard.name)) },
    { name: "strength_unit", column: buildText(rows.map(({ hazard }) => hazard.unit)) },
  ];
}

/**
 * A row for every class that a span runs through, the lowest from 0 on; where no strength is known, or none is told, a
 * class begins nowhere. What only crosses a line is a row of 0 m.
 */
function stretchesOf({ hazard, met, metM, byClass, unknownM, breaks }: LayerExposure) {
  const classes = breaks.length + 1;
  const lowest = breaks.length === 0 ? Number.NaN : 0;
  return Array.from(met, (span, row) => {
    const unknown = unknownM[row] as number;
    const own = Array.from(byClass.subarray(classes * row, classes * (row + 1)), (metres, reached) => {
      const from = reached === 0 ? lowest : (breaks[reached - 1] as number);
      return { hazard, span, from, metres: reached === 0 ? metres - unknown : metres };
    });
    const all = [{ hazard, span, from: Number.NaN, metres: unknown }, ...own].filter(({ metres }) => metres > 0);
    return metM[row] === 0 ? [{ hazard, span, from: Number.NaN, metres: 0 }] : all;
  }).flat();
}
