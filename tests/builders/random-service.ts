/** A seeded small network with all that analyses of service read: people, laying, lengths, groups, circuits. */
import { buildNetwork, LAYING_MODES, type Network, type Row } from "../../src/core/model/index.ts";
import { random } from "./random.ts";

const row = (id: string, values: Row["values"]): Row => ({ id, values, shape: null });

/** S0 and, as often as not, another site are gateways, by kind; every fifth network has none. */
export function randomService(seed: number, largest = { sites: 9, spans: 16 }): Network {
  const dice = random(seed + 31_000);
  const sites = 2 + dice.below(largest.sites - 1);
  const spans = 1 + dice.below(largest.spans);
  const status = () => (dice.next() < 0.06 ? "planned" : "existing");
  const ends = Array.from({ length: spans }, () => [dice.below(sites), dice.below(sites)] as const);
  const isServing = (site: number) => seed % 5 !== 0 && (site === 0 || dice.next() < 0.15);
  const groups = Array.from({ length: dice.below(4) }, (_, g) => `G${g}`);
  const member = (): Row["values"] => {
    if (dice.next() < 0.2) return { site: `S${dice.below(sites)}` };
    const stretch = dice.next() < 0.5 ? {} : { fromM: dice.below(4000), toM: dice.below(4000) };
    return { span: `L${dice.below(spans)}`, ...stretch };
  };
  const path = (from: number, to: number): string[] => {
    const steps: string[] = [];
    for (let at = from; at !== to && steps.length < 6; ) {
      const next = ends.flatMap(([a, b], e) => (a === at ? [[e, b]] : b === at ? [[e, a]] : [])) as [number, number][];
      if (next.length === 0) break;
      const [span, site] = dice.pick(next);
      steps.push(`L${span}`);
      at = site;
    }
    return dice.next() < 0.2 ? [] : dice.next() < 0.3 ? steps.reverse() : steps;
  };
  const circuits = Array.from({ length: 6 }, (_, c) => {
    const [from, to] = [dice.below(sites), dice.below(sites)];
    const paths = { working: path(from, to), protection: path(from, to) };
    return row(`C${c}`, { from: `S${from}`, to: `S${to}`, ...paths });
  });
  return buildNetwork({
    sites: Array.from({ length: sites }, (_, s) => {
      const population = dice.next() < 0.2 ? null : dice.below(90);
      return row(`S${s}`, { kind: isServing(s) ? "core" : "station", status: status(), population });
    }),
    spans: ends.map(([a, b], e) => {
      const values = { from: `S${a}`, to: `S${b}`, laying: dice.pick([...LAYING_MODES, null]), status: status() };
      return row(`L${e}`, { ...values, lengthM: 100 + dice.below(5000) });
    }),
    groups: groups.map((id) => row(id, { accepted: dice.pick(["yes", "no", null]) })),
    members: groups.flatMap((group) =>
      Array.from({ length: 1 + dice.below(3) }, (_, m) => row(`${group}-${m}`, { group, ...member() })),
    ),
    circuits,
  });
}
