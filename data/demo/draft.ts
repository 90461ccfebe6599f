/** The network while it is laid out: sites and spans on the plane, groups over them. Ids count up in the order laid. */
import { measureChainages } from "../../src/core/geo/measure-length.ts";
import type {
  GROUP_KINDS,
  LAYING_MODES,
  LineShape,
  Position,
  SITE_KINDS,
  STATUSES,
  Value,
} from "../../src/core/model/index.ts";
import { type County, countyAt } from "./areas.ts";
import { type Line, type Point, toDegrees } from "./plane.ts";

export type SiteKind = (typeof SITE_KINDS)[number];
export type Laying = (typeof LAYING_MODES)[number];
type GroupKind = (typeof GROUP_KINDS)[number];

/** What a site is for, as far as laying out goes: who lives by it, how it is powered. */
export type SiteRole = "centre" | "town" | "ring" | "relay" | "township" | "tower" | "remote" | "cabinet";

export type DraftSite = {
  readonly id: string;
  readonly name: string;
  readonly kind: SiteKind;
  readonly role: SiteRole;
  readonly owner: string;
  readonly at: Point;
  readonly position: Position;
  readonly county: County;
  readonly values: Record<string, Value>;
};

export type DraftSpan = {
  readonly id: string;
  readonly name: string;
  readonly from: DraftSite;
  readonly to: DraftSite;
  readonly laying: Laying;
  readonly owner: string;
  readonly status: (typeof STATUSES)[number];
  readonly line: Line;
  readonly shape: LineShape;
  readonly lengthM: number;
  readonly values: Record<string, Value>;
};

export type DraftMember =
  | { readonly site: DraftSite }
  | { readonly span: DraftSpan; readonly fromM?: number; readonly toM?: number };

export type DraftGroup = {
  readonly id: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly source: "given" | "inferred";
  readonly owner: string | null;
  readonly evidence: string;
  readonly members: readonly DraftMember[];
};

export const OPERATOR_A = "运营商甲";
export const OPERATOR_B = "运营商乙";

type NewSite = Pick<DraftSite, "name" | "kind" | "role" | "at"> & { readonly owner?: string };
type NewSpan = Pick<DraftSpan, "from" | "to" | "laying" | "line"> & {
  readonly id: string;
  readonly name?: string;
  readonly owner?: string;
  readonly status?: DraftSpan["status"];
};

export class Draft {
  readonly counties: readonly County[];
  readonly sites: DraftSite[] = [];
  readonly spans: DraftSpan[] = [];
  readonly groups: DraftGroup[] = [];
  readonly #siteNumbers = new Map<string, number>();
  readonly #accessNumbers = new Map<string, number>();

  constructor(counties: readonly County[]) {
    this.counties = counties;
  }

  countyAt(at: Point): County | null {
    return countyAt(this.counties, toDegrees(at));
  }

  addSite({ name, kind, role, at, owner = OPERATOR_A }: NewSite): DraftSite {
    const county = this.countyAt(at);
    if (county === null) throw new Error(`${name} lies in no county of the study`);
    const id = `${county.code}-${count(this.#siteNumbers, county.code, 2)}`;
    const site = { id, name, kind, role, owner, at, position: toDegrees(at), county, values: {} };
    this.sites.push(site);
    return site;
  }

  /** Its line is tied to the very positions of its two sites. */
  addSpan({ id, name, from, to, laying, line, owner = OPERATOR_A, status = "existing" }: NewSpan): DraftSpan {
    const tied = [from.at, ...line.slice(1, -1), to.at];
    const shape = laying === "microwave" ? [from.position, to.position] : tied.map(toDegrees);
    const lengthM = Math.round((measureChainages(shape).at(-1) ?? 0) * 10) / 10;
    const called = name ?? `${from.name}—${to.name}`;
    const span = { id, name: called, from, to, laying, owner, status, line: tied, shape, lengthM, values: {} };
    this.spans.push(span);
    return span;
  }

  nextAccessId(county: County): string {
    return `JR-${county.code}-${count(this.#accessNumbers, county.code, 2)}`;
  }

  addGroup(group: Omit<DraftGroup, "id" | "source" | "owner"> & Partial<DraftGroup>): DraftGroup {
    const id = `G${String(this.groups.length + 1).padStart(3, "0")}`;
    const made = { source: "given", owner: null, ...group, id } as const;
    this.groups.push(made);
    return made;
  }

  site(name: string): DraftSite {
    const site = this.sites.find((one) => one.name === name);
    if (site === undefined) throw new Error(`no site is called ${name}`);
    return site;
  }
}

/** Metres from the start of a span to its vertex nearest to a point. */
export function chainageNear({ line, shape, lengthM }: DraftSpan, [x, y]: Point): number {
  const along = measureChainages(shape);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  line.forEach(([px, py], i) => {
    const off = (px - x) ** 2 + (py - y) ** 2;
    if (off < least) [best, least] = [i, off];
  });
  return Math.min(lengthM, Math.round((along[best] ?? 0) * 10) / 10);
}

function count(numbers: Map<string, number>, key: string, digits: number): string {
  const number = (numbers.get(key) ?? 0) + 1;
  numbers.set(key, number);
  return String(number).padStart(digits, "0");
}
