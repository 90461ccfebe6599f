/**
 * Answers: which network package of the Open Fibre Data Standard holds the sites and spans of this study? Codes of the
 * standard where it has one; what it has no field for is counted and said. standard.ofds.info, release 0.4. Cost: one pass
 * over every row.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type Issue, type Study, type Value, valueAt } from "../../../model/index.ts";
import { ByteText } from "../../bytes/byte-text.ts";
import { encodeText } from "../../bytes/text-codec.ts";
import {
  countLostShapes,
  type ExportedTable,
  exportedShape,
  exportedTables,
  leftOut,
  leftOutOfTables,
} from "../../exported-tables.ts";
import type { Written } from "../../format.ts";
import { writeJson } from "../geojson/write-json.ts";

const SCHEMA = "https://standard.ofds.info/en/0__4__0/network-schema.json";

/** Other kinds stand as they are called here, for the list of codes is open. */
const NODE_TYPES: Readonly<Record<string, string>> = {
  "data-center": "dataCentre",
  landing: "cableLanding",
  station: "pop",
  interconnect: "ixp",
  aggregation: "aggregationPoint",
};
const STATUSES: Readonly<Record<string, string>> = {
  existing: "operational",
  planned: "planned",
  removed: "decommissioned",
};
const BELOW = new Set(["duct", "direct-buried", "tunnel"]);
const ABOVE = new Set(["aerial", "bridge-attached"]);
const M_PER_KM = 1000;

type Member = Readonly<Record<string, unknown>>;
/** What of a row goes into the standard, and which of its attributes that takes. */
type Held = { readonly member: Member; readonly attributes: readonly string[] };
type Values = Readonly<Record<string, Value>>;

export function writeOfds(study: Study): Written {
  const tables = exportedTables(study);
  const sites = tables.find(({ table }) => table === "sites");
  const spans = tables.find(({ table }) => table === "spans");
  const issues: Issue[] = [...leftOutOfTables(study)];
  for (const { table, count } of tables)
    if (table !== "sites" && table !== "spans") issues.push(...leftOut(table, count));

  const id = uuidOf(study.id);
  const organisations = ownersOf([sites, spans]).map((name) => ({ id: uuidOf(`${study.id}\n${name}`), name }));
  const owners = new Map(organisations.map((owner) => [owner.name, owner]));
  const text = new ByteText();
  const about = { id, ...(study.title !== "" && { name: study.title }), organisations };
  text.add(`{"networks":[${writeJson({ ...about, links: [{ href: SCHEMA, rel: "describedby" }] }).slice(0, -1)}`);
  const lost = new Map<string, number>();
  addItems(text, "nodes", sites, (values) => nodeOf(values, owners), lost);
  addItems(text, "spans", spans, (values) => spanOf(values, owners), lost);
  text.add("}]}\n");
  const shapes = [sites, spans].reduce((sum, table) => sum + (table === undefined ? 0 : countLostShapes(table)), 0);
  issues.push(
    ...leftOut(
      "attributes",
      [...lost.values()].reduce((a, b) => a + b, 0),
      [...lost.keys()],
    ),
    ...leftOut("shapes", shapes),
  );
  return { bytes: text.bytes(), issues };
}

/** lost: how many values of which attributes find no place. */
function addItems(
  text: ByteText,
  list: "nodes" | "spans",
  table: ExportedTable | undefined,
  held: (values: Values) => Held,
  lost: Map<string, number>,
): void {
  if (table === undefined) return;
  text.add(`,"${list}":[`);
  for (let row = 0; row < table.count; row++) {
    const known = table.columns.flatMap(({ name, column }): [string, Value][] => {
      const value = valueAt(column, row);
      return value === null ? [] : [[name, value]];
    });
    const { member, attributes } = held(Object.fromEntries(known));
    for (const [name] of known) if (!attributes.includes(name)) lost.set(name, (lost.get(name) ?? 0) + 1);
    const shape = exportedShape(table, row);
    const place = list === "nodes" ? "location" : "route";
    const type = list === "nodes" ? "Point" : "LineString";
    const geometry = shape === null ? {} : { [place]: { type, coordinates: shape } };
    text.add(`${row === 0 ? "" : ","}\n${writeJson({ ...member, ...geometry })}`);
  }
  text.add("]");
}

type Owners = ReadonlyMap<Value, Member>;

function nodeOf({ id, name, kind, status, owner }: Values, owners: Owners): Held {
  const type = typeof kind === "string" ? [NODE_TYPES[kind] ?? kind] : undefined;
  return {
    member: { ...common(id, name, status, owner, owners), type },
    attributes: ["id", "name", "kind", "status", "owner"],
  };
}

function spanOf({ id, name, from, to, laying, status, owner, fibres, lengthM }: Values, owners: Owners): Held {
  const whole = typeof fibres === "number" && Number.isInteger(fibres);
  const long = typeof lengthM === "number" && Number.isFinite(lengthM);
  return {
    member: {
      ...common(id, name, status, owner, owners),
      start: from,
      end: to,
      ...(typeof laying === "string" && layingMembers(laying)),
      fibreCount: whole ? fibres : undefined,
      fibreLength: long ? Number((lengthM / M_PER_KM).toPrecision(15)) : undefined,
    },
    attributes: [
      ...["id", "name", "from", "to", "laying", "status", "owner"],
      ...(whole ? ["fibres"] : []),
      ...(long ? ["lengthM"] : []),
    ],
  };
}

function common(id: Value = null, name: Value = null, status: Value = null, owner: Value = null, owners: Owners) {
  return {
    id,
    name: name ?? undefined,
    status: typeof status === "string" ? STATUSES[status] : undefined,
    physicalInfrastructureProvider: owners.get(owner),
  };
}

/** The standard knows above and below ground; the description says the rest. */
function layingMembers(laying: string): Member {
  const deployment = BELOW.has(laying) ? ["belowGround"] : ABOVE.has(laying) ? ["aboveGround"] : undefined;
  return {
    transmissionMedium: [laying === "microwave" ? "microwave" : "fibre"],
    deployment,
    deploymentDetails: { description: laying },
  };
}

function ownersOf(tables: readonly (ExportedTable | undefined)[]): readonly string[] {
  const names = new Set<string>();
  for (const table of tables) {
    const owner = table?.columns.find(({ name }) => name === "owner");
    for (let row = 0; owner !== undefined && row < (table?.count ?? 0); row++) {
      const name = valueAt(owner.column, row);
      if (typeof name === "string" && name !== "") names.add(name);
    }
  }
  return [...names];
}

/** The same for the same text, of the kind whose bytes are anybody's own choice (RFC 9562, version 8). */
function uuidOf(text: string): string {
  const bytes = sha256(encodeText(text)).slice(0, 16);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
