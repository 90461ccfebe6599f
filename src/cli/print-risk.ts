/** A risk for reading: numbers first, then places, then things. */
import type { Risk, Spread } from "../core/hazard/simulate/risk.ts";
import { riskByArea } from "../core/hazard/simulate/risk-by-area.ts";
import { nameOf, nameOfRow } from "../core/model/index.ts";
import { unknownSentence } from "../words/describe-failure.ts";
import { formatNumber, formatShare } from "../words/format.ts";
import type { Words } from "../words/index.ts";
import { printLine } from "./print.ts";
import { type Align, printTable } from "./print-table.ts";
import type { Source } from "./risk-basis.ts";
import { type Annual, sitesAtRisk, spansAtRisk } from "./risk-json.ts";
import type { Asked } from "./scenario-options.ts";

/** So many rows of each list are for reading; --json has them all. */
const SHOWN = 12;
const CHANCES = [0.9, 0.5, 0.1, 0.05, 0.01];

export function printRisk({ scenario, question, which }: Asked, risk: Risk, annual: Annual, words: Words): void {
  const { risk: said, scenario: of, rings } = words;
  const { network } = question;
  const losses = risk[which];
  printLine(said.what(scenario.name, of.form.kinds[scenario.event.kind]));
  printLine(said.served(formatNumber(risk.before.people), formatNumber(risk.before.sites)));
  printLine(said.cases[which]);
  printLine("");
  const row = (name: "people" | "sites" | "userHours", digits: number): string[] => [
    said.rows[name],
    amount(losses[name].mean, digits, words),
    risk.method === "exact" ? of.exact : range(losses[name], digits, words),
    said.range(amount(risk.least[name].mean, digits, words), amount(risk.most[name].mean, digits, words)),
  ];
  printTable(
    [
      ["", said.expected, said.interval, said.bounds],
      row("people", 0),
      row("sites", 1),
      row("userHours", 0),
      ...(annual.expectedUserHours === null
        ? []
        : [[said.rows.annual, formatNumber(annual.expectedUserHours), "", ""]]),
    ],
    ["start", "end", "end", "end"],
  );
  // The greatest loss that is as likely as that; one and the same is told once.
  const points = CHANCES.map((chance) => losses.exceedance.findLast(([, probability]) => probability >= chance));
  const lost = [...new Set(points)].flatMap((point) =>
    point !== undefined && point[0] > 0 ? [[formatNumber(point[0]), formatShare(point[1])]] : [],
  );
  list(said.exceedance, [said.atLeast, said.chance], lost, ["end", "end"], words);

  const { sites } = network;
  const areas = riskByArea(sites.columns, losses);
  list(
    said.areas,
    [said.area, said.expectedPeople, said.chance, said.hours],
    areas.map(({ area, people, chance, darkH }) => [
      area === null ? rings.noArea : nameOf(network, "areas", area),
      amount(people, 0, words),
      share(chance, words),
      amount(darkH, 1, words),
    ]),
    ["start", "end", "end", "end"],
    words,
  );
  list(
    said.sites,
    [said.site, said.expectedPeople, said.chance, said.hours],
    sitesAtRisk(network, losses).map((site) => [
      nameOfRow(network, "sites", site),
      amount((losses.cutOff[site] as number) * (sites.columns.population.values[site] as number), 0, words),
      share(losses.cutOff[site] as number, words),
      amount(losses.darkH[site] as number, 1, words),
    ]),
    ["start", "end", "end", "end"],
    words,
  );
  list(
    said.spans,
    [said.span, said.chance, said.saves],
    spansAtRisk(network, losses).map((span) => [
      nameOfRow(network, "spans", span),
      share(losses.fails[sites.count + span] as number, words),
      Number.isNaN(losses.saves[sites.count + span]) ? "" : formatNumber(losses.saves[sites.count + span] as number, 1),
    ]),
    ["start", "end", "end"],
    words,
  );
  list(said.unknown, [], risk.unknown.map((each) => [unknownSentence(words, each)]), ["start"], words); // biome-ignore format: one line
}

export function printSources(sources: readonly Source[], { risk, availability }: Words): void {
  const statuses: Readonly<Record<string, string>> = availability.statuses;
  printLine(`\n${risk.sources}`);
  for (const { of, says, source, status, analogy = "" } of sources) {
    const said = status === null ? "" : `[${statuses[status] ?? status}]`;
    printLine(`  ${of}: ${says} — ${[source, said, analogy].filter((each) => each !== "").join(" ")}`);
  }
}

export function list(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  sides: readonly Align[],
  { spof }: Words,
  shown = SHOWN,
): void {
  if (rows.length === 0) return;
  printLine(`\n${title}`);
  printTable([...(head.length > 0 ? [head] : []), ...rows.slice(0, shown)], sides);
  if (rows.length > shown) printLine(spof.more(rows.length - shown));
}

export function amount(value: number, digits: number, { risk }: Words): string {
  if (Number.isNaN(value)) return risk.notKnown;
  return value === Number.POSITIVE_INFINITY ? risk.never : formatNumber(value, digits);
}

const share = (chance: number, { risk }: Words) => (Number.isNaN(chance) ? risk.notKnown : formatShare(chance));

function range({ from, to }: Spread, digits: number, words: Words): string {
  return words.risk.range(amount(from, digits, words), amount(to, digits, words));
}
