/**
 * The nouns of a network and their attributes: the one list that storage, SQL, import, panels and words follow.
 * Every attribute may be unknown. Attributes of a file that are not listed here are kept as extra columns.
 */

export type TextField = { readonly type: "text"; readonly of?: TableName };
/** signed: it may lie below 0, which nothing else that is counted or measured does. */
export type NumberField = { readonly type: "number"; readonly unit: Unit; readonly signed?: true };
export type ChoiceField = { readonly type: "choice"; readonly options: readonly string[] };
export type ListField = { readonly type: "list"; readonly of?: TableName };
export type Field = TextField | NumberField | ChoiceField | ListField;

export type Unit = "1" | "people" | "h" | "kW" | "m" | "km" | "m/s" | "year" | "degree" | "Gbit/s" | "share" | "fibres";

export type TableName = "sites" | "spans" | "groups" | "members" | "cables" | "circuits" | "areas";

export const SITE_KINDS = [
  "core",
  "aggregation",
  "station",
  "data-center",
  "tower",
  "landing",
  "gateway",
  "satellite-ground",
  "cabinet",
  "interconnect",
  "manhole",
  "junction",
] as const;

export const LAYING_MODES = [
  "duct",
  "direct-buried",
  "aerial",
  "tunnel",
  "submarine",
  "microwave",
  "bridge-attached",
] as const;

export const GROUP_KINDS = [
  "trench",
  "duct",
  "pole-line",
  "tunnel-compartment",
  "bridge",
  "building-entrance",
  "substation",
  "landing",
  "corridor",
] as const;

export const STATUSES = ["existing", "planned", "removed"] as const;
export const YES_NO = ["no", "yes"] as const;
export const ACCEPTANCES = ["accepted", "not-accepted", "failed"] as const;
export const GROUP_SOURCES = ["given", "inferred", "imported"] as const;
export const AREA_LEVELS = ["province", "prefecture", "county", "township"] as const;

const text = { type: "text" } as const;
const list = { type: "list" } as const;
const number = <U extends Unit>(unit: U) => ({ type: "number", unit }) as const;
const choice = <O extends readonly string[]>(options: O) => ({ type: "choice", options }) as const;
const reference = <T extends TableName>(of: T) => ({ type: "text", of }) as const;
const references = <T extends TableName>(of: T) => ({ type: "list", of }) as const;

export const SCHEMA = {
  /** A place where something stands. A junction is a site made by topology repair. */
  sites: {
    geometry: "points",
    fields: {
      id: text,
      name: text,
      kind: choice(SITE_KINDS),
      status: choice(STATUSES),
      area: reference("areas"),
      owner: text,
      importance: number("1"),
      population: number("people"),
      criticalUsers: list,
      powerFeeds: number("1"),
      substations: list,
      batteryH: number("h"),
      generatorKw: number("kW"),
      fuelH: number("h"),
      satelliteBackup: choice(YES_NO),
      designIntensity: number("degree"),
      anchored: choice(YES_NO),
      floorHeightM: { ...number("m"), signed: true },
      towerDesignWindMs: number("m/s"),
      acceptance: choice(ACCEPTANCES),
      builtYear: number("year"),
      lastInspection: text,
    },
  },
  /** One physical stretch between two sites along one geometry, one laying mode. Parallel spans are normal. */
  spans: {
    geometry: "lines",
    fields: {
      id: text,
      name: text,
      from: reference("sites"),
      to: reference("sites"),
      laying: choice(LAYING_MODES),
      status: choice(STATUSES),
      owner: text,
      importance: number("1"),
      lengthM: number("m"),
      fibres: number("fibres"),
      fibresUsed: number("fibres"),
      cables: references("cables"),
      builtYear: number("year"),
      lastInspection: text,
    },
  },
  /** Things that fail together for one cause. Who belongs to it stands in members. */
  groups: {
    geometry: null,
    fields: {
      id: text,
      name: text,
      kind: choice(GROUP_KINDS),
      source: choice(GROUP_SOURCES),
      owner: text,
      evidence: text,
      confidence: number("share"),
      accepted: choice(YES_NO),
    },
  },
  /** One member of a risk group: a site, a whole span, or the stretch of a span between two chainages. */
  members: {
    geometry: null,
    fields: {
      id: text,
      group: reference("groups"),
      site: reference("sites"),
      span: reference("spans"),
      fromM: number("m"),
      toM: number("m"),
    },
  },
  /** A sheath running over several spans in order. */
  cables: {
    geometry: null,
    fields: { id: text, name: text, owner: text, fibres: number("fibres"), spans: references("spans") },
  },
  /** A service between two sites; its paths are spans in order and may be incomplete. */
  circuits: {
    geometry: null,
    fields: {
      id: text,
      name: text,
      from: reference("sites"),
      to: reference("sites"),
      owner: text,
      tier: number("1"),
      capacityGbps: number("Gbit/s"),
      population: number("people"),
      automaticSwitch: choice(YES_NO),
      loadShare: number("share"),
      working: references("spans"),
      protection: references("spans"),
    },
  },
  /** A district: a polygon with people. Scorecards add up over areas. */
  areas: {
    geometry: "polygons",
    fields: {
      id: text,
      name: text,
      level: choice(AREA_LEVELS),
      parent: reference("areas"),
      population: number("people"),
      remote: choice(YES_NO),
    },
  },
} as const satisfies Record<
  TableName,
  { geometry: "points" | "lines" | "polygons" | null; fields: Record<string, Field> }
>;

export const TABLE_NAMES = Object.keys(SCHEMA) as readonly TableName[];

export type FieldName<T extends TableName> = keyof (typeof SCHEMA)[T]["fields"] & string;

/** The fields of a table for code that works on any table. */
export function fieldsOf(table: TableName): Readonly<Record<string, Field>> {
  return SCHEMA[table].fields;
}
