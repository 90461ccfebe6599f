/** Answers: how does the metropolitan network of 成都 hang together? Rings of duct between districts, two data centers. */
import { labelPoint } from "../basemap/geometry.ts";
import { townSite } from "./backbone.ts";
import { type Draft, type DraftSite, OPERATOR_B, type SiteKind } from "./draft.ts";
import { type Line, type Point, toDegrees, toPlane } from "./plane.ts";
import { type Bends, wander } from "./wander.ts";

const STREETS: Bends = { roughness: 0.09, finestKm: 0.9, toleranceKm: 0.03 };

/** Positions to two decimals; the houses are invented, the towns are where they are. */
const CENTRES: readonly (readonly [name: string, kind: SiteKind, lon: number, lat: number])[] = [
  ["天府核心局", "core", 104.07, 30.55],
  ["成都省际出口局", "gateway", 104.13, 30.69],
  ["成都西部数据中心", "data-center", 103.93, 30.72],
  ["成都天府数据中心", "data-center", 104.08, 30.42],
  ["成都互联互通点", "interconnect", 104.02, 30.63],
];

const DISTRICTS: readonly (readonly [name: string, lon: number, lat: number])[] = [
  ["锦江", 104.11, 30.61],
  ["青羊", 104.0, 30.68],
  ["金牛", 104.05, 30.73],
  ["武侯", 104.03, 30.59],
  ["成华", 104.14, 30.66],
  ["龙泉驿", 104.27, 30.56],
  ["青白江", 104.25, 30.88],
  ["新都", 104.16, 30.82],
  ["温江", 103.84, 30.7],
  ["金堂", 104.43, 30.86],
  ["彭州", 103.94, 30.99],
  ["简阳", 104.55, 30.39],
];

/** Pairs of places joined by duct, ring by ring; district names stand for their aggregation sites. */
const DUCTS: readonly (readonly [from: string, to: string])[] = [
  ["成都核心局", "青羊"],
  ["青羊", "金牛"],
  ["金牛", "成华"],
  ["成华", "锦江"],
  ["锦江", "成都核心局"],
  ["成都核心局", "天府核心局"],
  ["锦江", "天府核心局"],
  ["天府核心局", "武侯"],
  ["武侯", "青羊"],
  ["成都核心局", "成都省际出口局"],
  ["成都省际出口局", "成华"],
  ["成都省际出口局", "天府核心局"],
  ["成都西部数据中心", "青羊"],
  ["成都西部数据中心", "郫都"],
  ["成都天府数据中心", "天府核心局"],
  ["成都天府数据中心", "双流"],
  ["成都互联互通点", "成都核心局"],
  ["成都互联互通点", "武侯"],
  ["龙泉驿", "青白江"],
  ["青白江", "新都"],
  ["新都", "郫都"],
  ["郫都", "温江"],
  ["温江", "双流"],
  ["双流", "天府核心局"],
  ["天府核心局", "龙泉驿"],
  ["龙泉驿", "锦江"],
  ["新都", "金牛"],
  ["青白江", "成华"],
  ["金堂", "青白江"],
  ["金堂", "简阳"],
  ["简阳", "龙泉驿"],
  ["彭州", "新都"],
  ["彭州", "郫都"],
  ["崇州", "温江"],
  ["邛崃", "蒲江"],
  ["新津", "大邑"],
  ["彭州", "都江堰"],
];

/** Utility tunnels that are planned, with the corridor each will take the place of. */
const TUNNELS: readonly (readonly [name: string, from: string, to: string])[] = [
  ["天府大道综合管廊（规划）", "成都核心局", "天府核心局"],
  ["成洛大道综合管廊（规划）", "锦江", "龙泉驿"],
  ["日月大道综合管廊（规划）", "青羊", "温江"],
];

export function layMetro(draft: Draft): void {
  for (const [name, kind, lon, lat] of CENTRES) {
    draft.addSite({ name, kind, role: "centre", at: toPlane([lon, lat]) });
  }
  for (const [name, lon, lat] of DISTRICTS) {
    draft.addSite({
      name: `${name}汇聚局`,
      kind: "aggregation",
      role: "town",
      at: insideDistrict(draft, name, lon, lat),
    });
  }
  const link = (from: string, to: string, id: string, tunnel?: string) => {
    const [a, b] = [metroSite(draft, from), metroSite(draft, to)];
    const line = streets(a, b, tunnel === undefined ? 0 : 0.6);
    const laying = tunnel === undefined ? "duct" : "tunnel";
    const planned = tunnel === undefined ? {} : { name: tunnel, status: "planned" as const };
    return draft.addSpan({ id, from: a, to: b, laying, line, ...planned });
  };
  for (const [i, [from, to]] of DUCTS.entries()) link(from, to, `CY-${String(i + 1).padStart(3, "0")}`);
  for (const [i, [name, from, to]] of TUNNELS.entries()) {
    const span = link(from, to, `GL-${String(i + 1).padStart(3, "0")}`, name);
    const evidence = "规划综合管廊，通信舱（示意）";
    draft.addGroup({ name: `${name}通信舱`, kind: "tunnel-compartment", evidence, members: [{ span }] });
  }
}

/** The second operator's core, and the one place where the two networks meet in the city. */
export function laySecondCore(draft: Draft): DraftSite {
  const at = toPlane([104.045, 30.625]);
  const core = draft.addSite({ name: "乙成都核心局", kind: "core", role: "centre", at, owner: OPERATOR_B });
  const meeting = draft.site("成都互联互通点");
  draft.addSpan({
    id: "YC-001",
    from: core,
    to: meeting,
    laying: "duct",
    line: streets(core, meeting, 0),
    owner: OPERATOR_B,
  });
  return core;
}

function metroSite(draft: Draft, name: string): DraftSite {
  if (name === "都江堰") return townSite(draft, "都江堰市");
  return draft.site(/[局心点]$/u.test(name) ? name : `${name}汇聚局`);
}

/** Along streets; a tunnel keeps to the other side of the road. */
function streets(a: DraftSite, b: DraftSite, asideKm: number): Line {
  const line = wander([a.name, b.name].sort().join("|"), [a.at, b.at], STREETS);
  if (asideKm === 0) return line;
  return line.map(([x, y], i): Point => (i === 0 || i === line.length - 1 ? [x, y] : [x + asideKm, y + asideKm / 2]));
}

function insideDistrict(draft: Draft, name: string, lon: number, lat: number): Point {
  const county = draft.counties.find((one) => one.name.startsWith(name));
  if (county === undefined) throw new Error(`no district ${name}`);
  const at = toPlane([lon, lat]);
  if (draft.countyAt(at) === county) return at;
  const [x = 0, y = 0] = labelPoint(county.geometry);
  return toPlane(toDegrees(toPlane([x, y])));
}
