/** What the map says of a site, a span or a group under the pointer. */
import { choiceAt, type Network, nameOf, numberAt, textAt } from "../../../core/model/index.ts";
import { formatNumber } from "../../../words/format.ts";
import type { Words } from "../../../words/index.ts";

export function siteTooltip(network: Network, row: number, words: Words): readonly string[] {
  const { id, name, kind, status, population } = network.sites.columns;
  const { choices, fields, units } = words.model;
  const title = textAt(name, row) ?? textAt(id, row) ?? "";
  const what = choiceAt(kind, row);
  const state = choiceAt(status, row);
  const people = numberAt(population, row);
  const first = [
    what === null ? words.map.unknownKind : choices.sites.kind[what as keyof typeof choices.sites.kind],
    ...(state === "planned" ? [choices.sites.status.planned] : []),
  ].join(" · ");
  const served =
    people === null ? [] : [`${fields.sites.population}: ${words.model.of(formatNumber(people), units.people)}`];
  return [title, first, ...served];
}

export function spanTooltip(network: Network, row: number, words: Words): readonly string[] {
  const { id, name, laying, status, from, to, lengthM } = network.spans.columns;
  const { choices, units } = words.model;
  const mode = choiceAt(laying, row);
  const state = choiceAt(status, row);
  const length = numberAt(lengthM, row);
  const first = [
    mode === null ? words.map.unknownLaying : choices.spans.laying[mode as keyof typeof choices.spans.laying],
    ...(state === "planned" ? [choices.spans.status.planned] : []),
    ...(length === null ? [] : [words.model.of(formatNumber(length / 1000, 1), units.km)]),
  ].join(" · ");
  const end = (site: string | null) => (site === null ? words.model.unknown : nameOf(network, "sites", site));
  const [start, finish] = [end(textAt(from, row)), end(textAt(to, row))];
  const title = textAt(name, row) ?? textAt(id, row) ?? "";
  // A span is often called after its ends: they are not said twice.
  const isSaid = title.includes(start) && title.includes(finish);
  return isSaid ? [title, first] : [title, first, words.map.between(start, finish)];
}
