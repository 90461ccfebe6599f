import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { insideArea } from "../../data/basemap/geometry.ts";
import { COUNTIES, type CountyFact, LINKS, TOWNS } from "../../data/demo/facts.ts";
import { makeDemo } from "../../data/demo/study.ts";
import { Refusal } from "../../src/core/engineering-model.ts";
import { measureLength } from "../../src/core/geo/measure-length.ts";
import { scenarioSettings } from "../../src/core/hazard/events/scenario-settings.ts";
import { measureRisk } from "../../src/core/hazard/simulate/measure-risk.ts";
import { riskByArea } from "../../src/core/hazard/simulate/risk-by-area.ts";
import type { RiskQuestion } from "../../src/core/hazard/simulate/risk-stage.ts";
import { verifyRisk } from "../../src/core/hazard/verify/verify-risk.ts";
import {
  applyChanges,
  isHazard,
  type LineShape,
  type PolygonShape,
  type Row,
  rowsOf,
  type Study,
} from "../../src/core/model/index.ts";
import { findBridges } from "../../src/core/redundancy/rings/find-bridges.ts";
import { measureRings } from "../../src/core/redundancy/rings/measure-rings.ts";
import { readStudy } from "../../src/core/study/read-study.ts";
import { writeStudy } from "../../src/core/study/write-study.ts";
import { buildCsr } from "../../src/core/topology/csr.ts";
import { searchDepthFirst } from "../../src/core/topology/depth-first.ts";
import { topologyColumns } from "../../src/core/topology/topology.ts";

const committed = readFileSync(new URL("../../data/demo/west-sichuan.faultline", import.meta.url));

/** The 21 links between the 59 towns that are the only way, and the 14 towns that are; known beforehand. */
const ONLY_WAYS = [
  "松潘县|九寨沟县",
  "稻城县|乡城县",
  "乡城县|得荣县",
  "阿坝县|壤塘县",
  "汉源县|峨边彝族自治县",
  "理塘县|巴塘县",
  "昭觉县|布拖县",
  "甘孜县|德格县",
  "昭觉县|美姑县",
  "西昌市|昭觉县",
  "昭觉县|金阳县",
  "盐源县|木里藏族自治县",
  "松潘县|若尔盖县",
  "茂县|松潘县",
  "炉霍县|色达县",
  "理塘县|稻城县",
  "甘孜县|白玉县",
  "甘孜县|石渠县",
  "西昌市|盐源县",
  "红原县|阿坝县",
  "美姑县|雷波县",
];
const CUT_TOWNS = [
  "乡城县",
  "昭觉县",
  "松潘县",
  "汉源县",
  "炉霍县",
  "理塘县",
  "甘孜县",
  "盐源县",
  "稻城县",
  "红原县",
  "美姑县",
  "茂县",
  "西昌市",
  "阿坝县",
];

type Ends = { readonly id: string; readonly from: string; readonly to: string; readonly status: string };

let study: Study;
let sites: Row[];
let spans: Row[];
let ends: Ends[];
let siteAt: Map<string, Row>;

beforeAll(() => {
  const reading = readStudy(new Uint8Array(committed));
  if (!reading.ok) throw new Error(reading.fault.kind);
  study = reading.study;
  sites = rowsOf(study.base.sites);
  spans = rowsOf(study.base.spans);
  ends = spans.map(endsOf);
  siteAt = new Map(sites.map((site) => [site.id, site]));
});

function endsOf({ id, values }: Row): Ends {
  return { id, from: String(values.from), to: String(values.to), status: String(values.status) };
}

function existing(): Ends[] {
  return ends.filter(({ status }) => status === "existing");
}

/** The spans of one backbone link, second cable and all. */
function isOfLink({ id }: Ends, number: number): boolean {
  return id.startsWith(`GX-${String(number).padStart(2, "0")}-`);
}

function component(spansLeft: readonly Ends[]): (site: string) => string {
  const parent = new Map<string, string>();
  const find = (site: string): string => {
    let at = site;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const { from, to } of spansLeft) {
    const [a, b] = [find(from), find(to)];
    if (a !== b) parent.set(a, b);
  }
  return find;
}

describe("the demonstration study", () => {
  it("is made again byte for byte", () => {
    const made = writeStudy(makeDemo());
    expect(made.length).toBe(committed.length);
    expect(Buffer.from(made).equals(committed)).toBe(true);
    expect(committed.length).toBeLessThan(1_500_000);
  }, 60_000);

  it("says that it is a demonstration, and where its parts come from", () => {
    expect(study.origin).toBe("demonstration");
    expect(study.provenance.length).toBeGreaterThanOrEqual(6);
    for (const { source, licence } of study.provenance) expect(source && licence).toBeTruthy();
    expect(study.branches.map(({ name }) => name)).toEqual(["现状", "方案：管廊与备份路由"]);
    expect(study.activeBranch).toBe(study.branches[0]?.id);
  });

  it("has the size of a real regional network", () => {
    expect(sites.length).toBeGreaterThan(1400);
    expect(sites.length).toBeLessThan(1700);
    expect(spans.length).toBeGreaterThan(1800);
    expect(spans.length).toBeLessThan(2200);
    expect(study.base.circuits.count).toBeGreaterThan(110);
    expect(study.base.circuits.count).toBeLessThan(130);
    expect(sites.filter(({ values }) => values.kind === "data-center")).toHaveLength(2);
  });

  it("names every site, span, group and member once, and every span end names a site", () => {
    for (const table of [study.base.sites, study.base.spans, study.base.groups, study.base.members]) {
      const ids = rowsOf(table).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    for (const { id, from, to } of ends) {
      expect(siteAt.has(from) && siteAt.has(to), id).toBe(true);
      expect(from === to, id).toBe(false);
    }
    expect(new Set(sites.map(({ values }) => values.name)).size).toBe(sites.length);
  });

  it("draws every span from its one site to the other, as long as it says", () => {
    for (const { id, values, shape } of spans) {
      const line = shape as LineShape;
      expect(line[0], id).toEqual(siteAt.get(String(values.from))?.shape);
      expect(line.at(-1), id).toEqual(siteAt.get(String(values.to))?.shape);
      expect(Math.abs(measureLength(line) - Number(values.lengthM)), id).toBeLessThan(0.1);
      if (values.laying !== "microwave" && Number(values.lengthM) > 3000) expect(line.length, id).toBeGreaterThan(2);
    }
  });

  it("hangs together in one piece", () => {
    const rings = measureRings(topologyColumns(study.base));
    expect(rings.componentCount).toBe(1);
    expect(rings.ringRate).toBeGreaterThan(0.3);
    expect(rings.ringRate).toBeLessThan(0.8);
  });

  it("has the known 21 only ways and 14 cut towns between its 59 towns", () => {
    expect([TOWNS.length, LINKS.length]).toEqual([59, 70]);
    const row = new Map(TOWNS.map(({ name }, i) => [name, i]));
    const rows = (pick: "from" | "to", links = LINKS) => Int32Array.from(links, (link) => row.get(link[pick]) ?? -1);
    const all = buildCsr(59, rows("from"), rows("to"), new Uint8Array(70).fill(1));
    const { bridge } = findBridges(searchDepthFirst(all), 70);
    const found = LINKS.filter((_, i) => bridge[i] === 1).map(({ from, to }) => `${from}|${to}`);
    expect(found.sort()).toEqual([...ONLY_WAYS].sort());

    const cut = TOWNS.filter(({ name }) => {
      const left = LINKS.filter(({ from, to }) => from !== name && to !== name);
      const find = component(left.map(({ from, to }) => ({ id: "", from, to, status: "" })));
      return new Set(TOWNS.filter((town) => town.name !== name).map((town) => find(town.name))).size > 1;
    });
    expect(cut.map(({ name }) => name).sort()).toEqual([...CUT_TOWNS].sort());
  });

  it("keeps that structure in the whole network: without its spans a link's towns part just where it is the only way", () => {
    for (const [i, { from, to }] of LINKS.entries()) {
      const chain = existing().filter((span) => isOfLink(span, i + 1) && !span.id.endsWith("B"));
      const [a, b] = [chain[0]?.from ?? "", chain.at(-1)?.to ?? ""];
      for (const [at, span] of chain.entries()) if (at > 0) expect(span.from).toBe(chain[at - 1]?.to);
      const find = component(existing().filter((span) => !isOfLink(span, i + 1)));
      expect(find(a) !== find(b), `${from}—${to}`).toBe(ONLY_WAYS.includes(`${from}|${to}`));
    }
  });

  it("reaches the far corners of remote counties by long single chains", () => {
    const degree = new Map<string, number>();
    for (const { from, to } of existing()) {
      for (const site of [from, to]) degree.set(site, (degree.get(site) ?? 0) + 1);
    }
    const chains = new Map<unknown, string[]>();
    for (const { id, values } of sites) {
      if (String(values.name).includes("远端")) chains.set(values.area, [...(chains.get(values.area) ?? []), id]);
    }
    const long = [...chains.values()].filter((chain) => chain.length >= 4);
    expect(long.length).toBeGreaterThan(8);
    for (const chain of long) {
      expect(chain.filter((site) => degree.get(site) === 1)).toHaveLength(1);
      expect(chain.filter((site) => degree.get(site) === 2)).toHaveLength(chain.length - 1);
    }
  });

  it("puts every site into the county it says", () => {
    const counties = new Map(rowsOf(study.base.areas).map((area) => [area.id, area]));
    for (const { id, values, shape } of sites) {
      const coordinates = counties.get(String(values.area))?.shape as PolygonShape;
      const point = [...(shape as readonly [number, number])];
      const copy = coordinates.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => [lon, lat])));
      expect(insideArea(point, { type: "MultiPolygon", coordinates: copy }), id).toBe(true);
    }
  });

  it("shares every county's people out to its sites, and the census out to the counties", () => {
    const counties = rowsOf(study.base.areas).filter(({ values }) => values.level === "county");
    for (const { id, values } of counties) {
      const people = sites.filter((site) => site.values.area === id).map((site) => Number(site.values.population));
      expect(
        people.reduce((a, b) => a + b, 0),
        id,
      ).toBe(values.population);
    }
    const sum = (prefecture: string) => {
      const codes = new Set(
        COUNTIES.filter((county: CountyFact) => county.prefecture === prefecture).map(({ code }) => code),
      );
      return counties
        .filter(({ id }) => codes.has(id))
        .reduce((total, { values }) => total + Number(values.population), 0);
    };
    expect(sum("甘孜藏族自治州")).toBe(1_107_431);
    expect(sum("成都市")).toBe(20_937_757);
  });

  it("has groups of every kind it should, whose members exist and lie on their spans", () => {
    const groups = new Set(rowsOf(study.base.groups).map(({ id }) => id));
    const kinds = new Set(rowsOf(study.base.groups).map(({ values }) => values.kind));
    for (const kind of [
      "duct",
      "trench",
      "pole-line",
      "bridge",
      "building-entrance",
      "substation",
      "tunnel-compartment",
    ]) {
      expect(kinds, kind).toContain(kind);
    }
    const lengths = new Map(spans.map(({ id, values }) => [id, Number(values.lengthM)]));
    const owners = new Map(spans.map(({ id, values }) => [id, values.owner]));
    const ownersOf = new Map<string, Set<unknown>>();
    for (const { id, values } of rowsOf(study.base.members)) {
      const { group, site = null, span = null, fromM = null, toM = null } = values;
      expect(groups.has(String(group)), id).toBe(true);
      expect((site === null) !== (span === null), id).toBe(true);
      if (site !== null) expect(siteAt.has(String(site)), id).toBe(true);
      if (span === null) continue;
      const length = lengths.get(String(span)) ?? Number.NaN;
      expect(Number.isNaN(length), id).toBe(false);
      expect((fromM === null) === (toM === null), id).toBe(true);
      if (fromM !== null)
        expect(Number(fromM) >= 0 && Number(fromM) < Number(toM) && Number(toM) <= length, id).toBe(true);
      const known = ownersOf.get(String(group)) ?? new Set();
      ownersOf.set(String(group), known.add(owners.get(String(span))));
    }
    const common = [...ownersOf.values()].filter((owner) => owner.size === 2);
    expect(common.length).toBeGreaterThan(25);
  });

  it("leads circuits over spans that join, but for the few whose register lacks one", () => {
    const byId = new Map(ends.map((span) => [span.id, span]));
    let broken = 0;
    let unprotected = 0;
    for (const { id, values } of rowsOf(study.base.circuits)) {
      if (values.protection === undefined) unprotected++;
      for (const path of [values.working, values.protection]) {
        if (path === undefined) continue;
        let at = String(values.from);
        let whole = true;
        for (const name of path as readonly string[]) {
          const span = byId.get(name);
          expect(span?.status, `${id} ${name}`).toBe("existing");
          if (span?.from === at) at = span.to;
          else if (span?.to === at) at = span.from;
          else whole = false;
        }
        if (!whole || at !== values.to) broken++;
      }
    }
    expect(broken).toBeGreaterThanOrEqual(3);
    expect(broken).toBeLessThanOrEqual(8);
    expect(unprotected).toBeGreaterThan(10);
    expect(unprotected).toBeLessThan(60);
  });

  it("leaves some things unknown", () => {
    for (const field of ["batteryH", "generatorKw", "designIntensity", "acceptance", "lastInspection"]) {
      const unknown = sites.filter(({ values }) => values[field] === undefined).length;
      expect(unknown / sites.length, field).toBeGreaterThan(0.05);
      expect(unknown / sites.length, field).toBeLessThan(0.25);
    }
  });

  it("plans three tunnels, and its other branch opens them and closes rings", () => {
    const planned = spans.filter(({ values }) => values.status === "planned");
    expect(planned.map(({ values }) => values.laying)).toEqual(["tunnel", "tunnel", "tunnel"]);
    const plan = study.branches[1];
    for (const { why } of plan?.changes ?? []) expect(why.length).toBeGreaterThan(5);
    const after = applyChanges(study.base, plan?.changes ?? []);
    const count = (network: typeof after) => measureRings(topologyColumns(network)).bridge.reduce((a, b) => a + b, 0);
    expect(after.spans.count).toBe(spans.length + 3);
    expect(count(after)).toBeLessThan(count(study.base) - 20);
  });

  it("shows hazards and says which are only drawn", () => {
    expect(study.hazards.map(({ id, status }) => [id, status])).toEqual([
      ["faults", "given"],
      ["earthquakes", "given"],
      ["floods", "illustrative"],
      ["landslides", "illustrative"],
    ]);
    for (const { name, status, features, measure } of study.hazards) {
      if (status === "illustrative") expect(name).toContain("示意");
      if (measure !== null) expect(Object.keys(features.columns)).toContain(measure);
      expect(features.count).toBeGreaterThan(8);
    }
  });

  it("keeps disasters to be played, and nothing else, by Chinese names", () => {
    expect(study.scenarios.map(({ id }) => id)).toEqual([
      ...["diexi-1933", "wenchuan-2008", "luding-2022", "flood-100", "landslide-two-routes"],
    ]);
    expect(study.scenarios.filter(isHazard)).toHaveLength(5);
    for (const { name, note } of study.scenarios) expect(`${name}${note}`).toMatch(/[\u4e00-\u9fff]{4}/);
  });

  /** Who is surely dark, who surely is not, and how many people lie between. */
  it.each([
    ["diexi-1933", ["茂县", "松潘县", "黑水县", "汶川县"], ["会理市", "盐源县", "巴塘县"], [100_000, 1_000_000]],
    ["wenchuan-2008", ["汶川县", "都江堰市", "彭州市", "崇州市"], ["会理市", "巴塘县", "得荣县"], [2e6, 9e6]],
    ["luding-2022", ["泸定县", "石棉县", "康定市"], ["若尔盖县", "石渠县", "会理市"], [50_000, 500_000]],
    ["flood-100", ["泸定县", "石棉县", "金川县", "丹巴县"], ["西昌市", "若尔盖县", "都江堰市"], [200_000, 700_000]],
    ["landslide-two-routes", ["茂县"], ["汶川县", "都江堰市", "康定市"], [33_006, 33_006]],
  ] as const)(
    "plays %s: dark where it is, and not far away",
    (id, dark, lit, [fewest, most]) => {
      const { question, risk } = play(id);
      const areas = rowsOf(study.base.areas);
      const chances = riskByArea(question.network.sites.columns, risk.most);
      const chanceIn = (name: string) => {
        const area = areas.find(({ values }) => values.name === name)?.id;
        expect(area, name).toBeDefined();
        return chances.find((each) => each.area === area)?.chance ?? 0;
      };
      for (const name of dark) expect(chanceIn(name), name).toBeGreaterThan(0.95);
      for (const name of lit) expect(chanceIn(name), name).toBeLessThan(0.2);
      expect(risk.most.people.mean).toBeGreaterThanOrEqual(fewest * 0.999);
      expect(risk.most.people.mean).toBeLessThanOrEqual(most * 1.001);
      expect(risk.least.people.mean).toBeLessThanOrEqual(risk.most.people.mean);
      expect(risk.least.people.mean).toBeGreaterThan(0.7 * risk.most.people.mean);
      expect(risk.least.userHours.mean / risk.least.people.mean).toBeGreaterThan(10);
      expect(risk.least.userHours.mean / risk.least.people.mean).toBeLessThan(24 * 60);
      expect(verifyRisk(question, risk).holds).toBe(true);
    },
    120_000,
  );

  it("takes both operators' routes on one slope, and nobody but who hangs on them", () => {
    const { question, risk } = play("landslide-two-routes");
    const { spans, sites } = question.network;
    expect([risk.method, risk.most.sites.mean]).toEqual(["exact", 9]);
    const cut = [...risk.typical.most].map((element) => rowsOf(spans)[element - sites.count]);
    expect(cut.map((span) => span?.id)).toEqual(["GX-06-01", "YG-05-01"]);
    expect(new Set(cut.map((span) => span?.values.owner)).size).toBe(2);
  }, 60_000);
});

function play(id: string) {
  const scenario = study.scenarios.filter(isHazard).find((each) => each.id === id);
  const settings = scenarioSettings({ ...scenario?.settings, draws: 640 });
  if (scenario === undefined || typeof settings === "string") throw new Error(id);
  const question: RiskQuestion = {
    ...{ network: study.base, hazards: study.hazards, event: scenario.event, settings, ...study.settings },
  };
  const risk = measureRisk(question);
  if (risk instanceof Refusal) throw new Error(risk.of);
  return { question, risk };
}
