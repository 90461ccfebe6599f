/** Questions that come with the program. Each is plain SQL that a person may open, read and change. */
import type { Parameter } from "./table-data.ts";

export type NamedQuery = {
  /** Its title stands in the words under this name. */
  readonly name: string;
  readonly sql: string;
  /** A first value for each parameter. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Result tables that it reads; it can be asked once they are there. */
  readonly needs: readonly string[];
};

export const NAMED_QUERIES = [
  {
    name: "spansByLaying",
    sql: `SELECT laying, count(*) AS spans, sum(length_m) / 1000 AS km,
  count(*) - count(length_m) AS length_unknown
FROM spans
GROUP BY laying
ORDER BY spans DESC, laying NULLS LAST`,
    parameters: {},
    needs: [],
  },
  {
    name: "shortBattery",
    sql: `SELECT id, name, kind, area, battery_h, fuel_h, population, lon, lat
FROM sites
WHERE coalesce(status, 'existing') = 'existing'
  AND battery_h < $hours
ORDER BY population DESC NULLS LAST, id`,
    parameters: { hours: 4 },
    needs: [],
  },
  {
    name: "batteryUnknown",
    sql: `SELECT coalesce(a.name, s.area) AS area, count(*) AS sites,
  count(*) - count(s.battery_h) AS battery_unknown
FROM sites s LEFT JOIN areas a ON a.id = s.area
GROUP BY ALL
HAVING battery_unknown > 0
ORDER BY battery_unknown DESC, 1 NULLS LAST`,
    parameters: {},
    needs: [],
  },
  {
    name: "sharedByCircuit",
    sql: `SELECT c.id AS circuit, c.name, both_paths.span, c.population
FROM circuits c,
  unnest(list_intersect(c.working, c.protection)) AS both_paths(span)
ORDER BY c.population DESC NULLS LAST, c.id, both_paths.span`,
    parameters: {},
    needs: [],
  },
  {
    name: "groupsByOwners",
    sql: `SELECT g.id AS "group", g.name, g.kind, count(DISTINCT s.id) AS spans,
  count(DISTINCT s.owner) AS owners
FROM groups g
JOIN members m ON m.group_id = g.id
JOIN spans s ON s.id = m.span
GROUP BY ALL
HAVING owners >= $owners
ORDER BY spans DESC, g.id`,
    parameters: { owners: 2 },
    needs: [],
  },
  {
    name: "longBridges",
    sql: `SELECT s.id, s.name, s.laying, s.owner, s.length_m, s.from_id, s.to_id
FROM spans s
JOIN rings_spans r ON r.span = s.id
WHERE r.bridge = 'yes'
ORDER BY s.length_m DESC NULLS LAST, s.id`,
    parameters: {},
    needs: ["rings_spans"],
  },
  {
    name: "peopleOffRing",
    sql: `SELECT s.area, count(*) AS sites, sum(s.population) AS people,
  count(*) - count(s.population) AS people_unknown
FROM sites s
JOIN rings_sites r ON r.site = s.id
WHERE r.component IS NOT NULL AND r.on_ring = 'no'
GROUP BY s.area
ORDER BY people DESC NULLS LAST, s.area NULLS LAST`,
    parameters: {},
    needs: ["rings_sites"],
  },
] as const satisfies readonly NamedQuery[];

export type NamedQueryName = (typeof NAMED_QUERIES)[number]["name"];
