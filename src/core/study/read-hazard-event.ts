/**
 * Answers: does this JSON say what a disaster must say? Every number must be one, and be there; whether it lies where a
 * formula holds is another matter, which strengthsOf answers. What is wrong is said by its field.
 */
import {
  type EarthquakeEvent,
  HAZARD_EVENT_KINDS,
  type HazardEvent,
  type HazardEventKind,
  type LineShape,
  type PolygonShape,
  type Position,
  type TyphoonEvent,
  type Where,
} from "../model/index.ts";
import { Decoder } from "./decode.ts";

const FIELDS: { readonly [K in HazardEventKind]: readonly (keyof HazardEvents[K] & string)[] } = {
  earthquake: ["source", "ms", "region"],
  "observed-shaking": ["layer"],
  typhoon: ["profile", "fixes"],
  flood: ["where", "depthM"],
  landslide: ["where", "chance", "features"],
  wildfire: ["where"],
  ice: ["where", "rainMmH", "windMs", "hours"],
  "cable-cut": ["at", "withinM", "repairWeeks"],
  "power-loss": ["of", "hours"],
};
type HazardEvents = { readonly [K in HazardEventKind]: Extract<HazardEvent, { readonly kind: K }> };

/** byHand: fields that nobody reads are refused, or a slip of the pen in one that may be left out would go unnoticed. */
export function readHazardEvent(decoder: Decoder, value: unknown, byHand = false): HazardEvent {
  const event = new Fields({ decoder, byHand }, "event", value);
  const kind = event.oneOf("kind", HAZARD_EVENT_KINDS);
  event.holdsOnly("kind", ...FIELDS[kind]);
  switch (kind) {
    case "earthquake":
      return { kind, source: readSource(event.inside("source")), ms: event.number("ms"), region: event.text("region") };
    case "observed-shaking":
      return { kind, layer: event.text("layer") };
    case "typhoon":
      return {
        kind,
        profile: event.oneOf("profile", ["holland1980", "holland2008", "holland2010"]),
        fixes: event.list("fixes", readFix),
      };
    case "flood":
      return { kind, where: readWhere(event.inside("where")), depthM: event.numberOrNull("depthM") };
    case "landslide":
      return {
        kind,
        where: readWhere(event.inside("where")),
        chance: event.numberOrNull("chance"),
        features: event.has("features") ? event.list("features", (row) => row.count()) : null,
      };
    case "wildfire":
      return { kind, where: readWhere(event.inside("where")) };
    case "ice":
      return {
        kind,
        where: readWhere(event.inside("where")),
        rainMmH: event.number("rainMmH"),
        windMs: event.number("windMs"),
        hours: event.number("hours"),
      };
    case "cable-cut":
      return {
        kind,
        at: event.position("at"),
        withinM: event.number("withinM"),
        repairWeeks: event.number("repairWeeks"),
      };
    case "power-loss":
      return { kind, of: readPowerOf(event.inside("of")), hours: event.number("hours") };
  }
}

function readSource(source: Fields): EarthquakeEvent["source"] {
  source.holdsOnly(...(source.has("fault") ? ["fault", "begins"] : ["at", "strikeDeg"]));
  if (!source.has("fault")) return { at: source.position("at"), strikeDeg: source.number("strikeDeg") };
  return { fault: source.line("fault"), begins: source.oneOf("begins", ["in-the-middle", "anywhere"]) };
}

function readFix(fix: Fields): TyphoonEvent["fixes"][number] {
  fix.holdsOnly("hour", "at", "pcHpa", "vMaxMs", "rmKm", "penvHpa");
  return {
    hour: fix.number("hour"),
    at: fix.position("at"),
    pcHpa: fix.numberOrNull("pcHpa"),
    vMaxMs: fix.numberOrNull("vMaxMs"),
    rmKm: fix.numberOrNull("rmKm"),
    penvHpa: fix.numberOrNull("penvHpa"),
  };
}

function readWhere(where: Fields): Where {
  where.holdsOnly(where.has("layer") ? "layer" : "shape");
  return where.has("layer") ? { layer: where.text("layer") } : { shape: where.shape("shape") };
}

function readPowerOf(of: Fields): { readonly substations: readonly string[] } | { readonly shape: PolygonShape } {
  of.holdsOnly(of.has("shape") ? "shape" : "substations");
  if (of.has("shape")) return { shape: of.shape("shape") };
  return { substations: of.list("substations", (each) => each.ownText()) };
}

/** A value, the fields of which are asked for by name; one that is not as it must be is named in what is thrown. */
class Fields {
  readonly #how: { readonly decoder: Decoder; readonly byHand: boolean };
  readonly #value: unknown;
  readonly #path: string;

  constructor(how: { readonly decoder: Decoder; readonly byHand: boolean }, path: string, value: unknown) {
    this.#how = how;
    this.#path = path;
    this.#value = value;
  }

  /** Not there, and null, are the same: nobody said. */
  has(name: string): boolean {
    const value = this.#field(name);
    return value !== undefined && value !== null;
  }

  holdsOnly(...names: readonly string[]): void {
    if (!this.#how.byHand) return;
    const stray = Object.keys(this.#here().record(this.#value)).find((name) => !names.includes(name));
    if (stray !== undefined) this.#named(stray).fail("nothing");
  }

  inside(name: string): Fields {
    return new Fields(this.#how, `${this.#path}.${name}`, this.#field(name));
  }

  number(name: string): number {
    return this.inside(name).ownNumber();
  }

  numberOrNull(name: string): number | null {
    return this.has(name) ? this.number(name) : null;
  }

  text(name: string): string {
    return this.inside(name).ownText();
  }

  oneOf<T extends string>(name: string, options: readonly T[]): T {
    return this.#named(name).oneOf(this.#field(name), options);
  }

  list<T>(name: string, item: (each: Fields) => T): readonly T[] {
    return this.inside(name).#items(item);
  }

  position(name: string): Position {
    return this.inside(name).#position();
  }

  line(name: string): LineShape {
    return this.inside(name).#line();
  }

  shape(name: string): PolygonShape {
    return this.list(name, (part) => part.#items((ring) => ring.#line()));
  }

  ownNumber(): number {
    const value = this.#here().number(this.#value);
    return Number.isFinite(value) ? value : this.#here().fail("number");
  }

  ownText(): string {
    return this.#here().text(this.#value);
  }

  count(): number {
    return this.#here().count(this.#value);
  }

  #line(): LineShape {
    return this.#items((each) => each.#position());
  }

  #position(): Position {
    if (!Array.isArray(this.#value)) return this.#here().fail("place");
    const [lon, lat, ...more] = this.#items((each) => each.ownNumber());
    return lon === undefined || lat === undefined || more.length > 0 ? this.#here().fail("place") : [lon, lat];
  }

  #items<T>(item: (each: Fields) => T): readonly T[] {
    const { length } = this.#here().list(this.#value, () => null);
    const values = this.#value as readonly unknown[];
    return Array.from({ length }, (_, i) => item(new Fields(this.#how, `${this.#path}[${i}]`, values[i])));
  }

  #field(name: string): unknown {
    const record = this.#here().record(this.#value);
    return Object.hasOwn(record, name) ? record[name] : undefined;
  }

  #named(name: string): Decoder {
    return new Decoder(join(this.#how.decoder, `${this.#path}.${name}`));
  }

  #here(): Decoder {
    return new Decoder(join(this.#how.decoder, this.#path));
  }
}

const join = ({ entry }: Decoder, path: string) => (entry === "" ? path : `${entry}: ${path}`);
