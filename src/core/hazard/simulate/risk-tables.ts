/** A risk as tables for SQL: what each site and span may come to, in the best case of what is not known and in the worst. */
import type { ResultTable } from "../../analysis.ts";
import { Refusal } from "../../engineering-model.ts";
import { buildNumbers, buildText, type Column, type Network } from "../../model/index.ts";
import type { Losses, Risk } from "./risk.ts";
import { riskByArea } from "./risk-by-area.ts";

export function riskTables(risk: Risk | Refusal, { sites, spans }: Network): ResultTable[] {
  if (risk instanceof Refusal) return [];
  const both = (name: string, of: (losses: Losses) => Float64Array) =>
    (["least", "most"] as const).map((which) => ({ name: `${name}_${which}`, column: numbers(of(risk[which])) }));
  const elements = (from: number, count: number) => (all: Float64Array) => all.subarray(from, from + count);
  const [ofSites, ofSpans] = [elements(0, sites.count), elements(sites.count, spans.count)];
  const areas = riskByArea(sites.columns, risk.most);
  return [
    {
      name: "risk_sites",
      columns: [
        { name: "site", column: sites.columns.id },
        ...both("chance_cut_off", ({ cutOff }) => cutOff),
        ...both("dark_hours", ({ darkH }) => darkH),
        ...both("chance_to_fail", ({ fails }) => ofSites(fails)),
      ],
    },
    {
      name: "risk_spans",
      columns: [
        { name: "span", column: spans.columns.id },
        ...both("chance_to_fail", ({ fails }) => ofSpans(fails)),
        { name: "people_saved", column: numbers(ofSpans(risk.most.saves)) },
      ],
    },
    {
      name: "risk_areas",
      columns: [
        { name: "area", column: buildText(areas.map(({ area }) => area)) },
        { name: "people_cut_off", column: buildNumbers(areas.map(({ people }) => people)) },
        { name: "chance_cut_off_most", column: buildNumbers(areas.map(({ chance }) => chance)) },
        { name: "dark_hours_most", column: buildNumbers(areas.map(({ darkH }) => darkH)) },
        { name: "sites", column: buildNumbers(areas.map((area) => area.sites.length)) },
      ],
    },
  ];
}

/** Hours without end stay infinite: they are known. */
function numbers(values: Float64Array): Column {
  return { type: "number", values };
}
