/** What a file format is: one descriptor, listed once in formats.ts. Reading never throws for bad bytes. */
import type { Candidate } from "../geo/candidate.ts";
import type { KnownPlaces } from "../geo/known-places.ts";
import type { Towns } from "../geo/towns.ts";
import type { HazardLayer, Issue, NetworkRows, ReadRow, RejectedRow, Study } from "../model/index.ts";
import type { FoundTable, Mapping } from "./meaning/mapping.ts";

/**
 * Which system the positions are in, and how sure that is. The file says so, its format does, a person does; else the
 * numbers, names and known sites do: likely is one reading well before all others, unsure is the likeliest of several.
 */
export type Coordinates = {
  /** What the file itself says, in its own words; null where it says nothing. */
  readonly detected: string | null;
  /** What the positions were read in, as ReadOptions.crs takes it; null where there are no positions to place. */
  readonly used: string | null;
  readonly confidence: "stated" | "by-format" | "given" | "likely" | "unsure";
  /** Where the positions land if read in other ways, the best first; for those that are likely or unsure. */
  readonly candidates?: readonly Candidate[];
};

/** A whole study, or rows for the tables of one. */
export type Content =
  | { readonly kind: "study"; readonly study: Study }
  | {
      readonly kind: "rows";
      readonly rows: NetworkRows;
      readonly hazards?: readonly HazardLayer[];
      /** Sites the file only mentions: they are taken where no file has them as its own. */
      readonly impliedSites?: readonly ReadRow[];
      /** The file has no routes at all: spans without one are drawn straight from site to site. */
      readonly spansAreStraight?: boolean;
      /** Of our own writing: what is not said is unknown, so ends are not joined and names are not looked up. */
      readonly asWritten?: boolean;
    };

export type Reading =
  | {
      readonly ok: true;
      readonly content: Content;
      /** What was left out or altered, row by row. */
      readonly issues: readonly Issue[];
      /** Rows of the file that are not in the content. */
      readonly rejected: readonly RejectedRow[];
      /** Rows of the file: those accepted, those fixed and those rejected; without it, those in the content and those rejected. */
      readonly total?: number;
      /** How many of those in the content had something altered or left out. */
      readonly fixed?: number;
      /** Rows of tables that are not of the network, or that nobody wants; not among the total. */
      readonly ignored?: number;
      /** What a person may map; for formats whose tables have no meaning of their own. */
      readonly tables?: readonly FoundTable[];
      readonly coordinates: Coordinates;
      readonly encoding: string;
    }
  | {
      /** Nothing of the file can be used, and this is why. */
      readonly ok: false;
      readonly fault: Issue;
      /** Where its positions may lie, if that is why. */
      readonly candidates?: readonly Candidate[];
      /** Its tables, if nobody can tell what they are: a person may say it. */
      readonly tables?: readonly FoundTable[];
    };

/** What a person knows better than the file. */
export type ReadOptions = {
  /** How positions are written, as core/geo/crs-text.ts reads it: EPSG:4544, EPSG:4326/yx, GCJ02, local ... */
  readonly crs?: string;
  /** Sites whose positions are known already, which tell shifted systems. Put in by readFiles, as are towns. */
  readonly known?: KnownPlaces;
  /** Towns of the world, by which positions without a stated system are recognised. */
  readonly towns?: Towns;
  readonly encoding?: string;
  /** How near a site or each other the ends of spans must be to meet, where no file says at which sites they end. */
  readonly snapM?: number;
  /** Whether spans of files that name no ends are cut where sites and ends lie on their middle; true unless told. */
  readonly splitTees?: boolean;
  readonly mapping?: Mapping;
  /** Told now and then which row of a long file is being read. Put in by readFiles. */
  readonly onRow?: (row: number) => void;
};

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

export type Format = {
  readonly id: string;
  /** Without the dot, the usual one first. */
  readonly extensions: readonly string[];
  /** Extensions of the files that belong to one of this format and are called like it, such as the .dbf of a .shp. */
  readonly companions?: readonly string[];
  /** Such a file by itself: reading it only says what is missing. */
  readonly isPart?: boolean;
  /** Whether the bytes look like this format; cheap, by their beginning. */
  sniff(bytes: Uint8Array, name: string): boolean;
  read(
    bytes: Uint8Array,
    name: string,
    options?: ReadOptions,
    companions?: readonly NamedBytes[],
  ): Reading | Promise<Reading>;
  readonly write?: (study: Study) => Written | Promise<Written>;
};

export type Written = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What of the study the format has no place for. */
  readonly issues: readonly Issue[];
};
