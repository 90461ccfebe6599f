/** A tile service that a person or a deployer adds: what it is, whether it is sound, and how the map asks it. */
import type { TileSource as MapTiles } from "../../basemap/basemap-style.ts";

export const TILE_KINDS = ["xyz", "wmts"] as const;
export const TILE_SHIFTS = ["none", "gcj02"] as const;

export type TileSource = {
  readonly name: string;
  readonly kind: (typeof TILE_KINDS)[number];
  /** xyz: with {z}, {x}, {y}. wmts: with {TileMatrix}, {TileRow}, {TileCol}. Always Web Mercator. */
  readonly url: string;
  readonly attribution: string;
  readonly tileSize: number;
  readonly maxZoom: number;
  /** gcj02: the pictures themselves are shifted. */
  readonly shift: (typeof TILE_SHIFTS)[number];
};

export type TileError = { readonly field: keyof TileSource; readonly error: "name" | "url" | "place" | "number" };

const PLACES: Readonly<Record<TileSource["kind"], readonly RegExp[]>> = {
  xyz: [/\{z\}/, /\{x\}/, /\{y\}/],
  wmts: [/\{TileMatrix\}/i, /\{TileRow\}/i, /\{TileCol\}/i],
};

export function checkTileSource(source: TileSource): readonly TileError[] {
  const errors: TileError[] = [];
  if (source.name.trim() === "") errors.push({ field: "name", error: "name" });
  if (tileOrigin(source, "https://this.page/") === null) errors.push({ field: "url", error: "url" });
  else if (!PLACES[source.kind].every((place) => place.test(source.url))) errors.push({ field: "url", error: "place" });
  if (![256, 512].includes(source.tileSize)) errors.push({ field: "tileSize", error: "number" });
  const { maxZoom } = source;
  if (!Number.isInteger(maxZoom) || maxZoom < 1 || maxZoom > 24) errors.push({ field: "maxZoom", error: "number" });
  return errors;
}

/** Where its requests go; null for an address that is none, or of no server, such as data: or javascript:. */
export function tileOrigin({ url }: Pick<TileSource, "url">, page: string): string | null {
  if (!/^(https?:\/\/|\/(?!\/))/i.test(url.trim()) || !URL.canParse(url.trim(), page)) return null;
  return new URL(url.trim(), page).origin;
}

/** The map knows z, x and y only, and resolves short addresses against its worker. */
export function mapTiles(source: TileSource, page: string): MapTiles {
  const url = source.url
    .trim()
    .replace(/\{TileMatrix\}/gi, "{z}")
    .replace(/\{TileRow\}/gi, "{y}")
    .replace(/\{TileCol\}/gi, "{x}");
  return {
    url: url.startsWith("/") ? new URL(page).origin + url : url,
    tileSize: source.tileSize,
    minZoom: 0,
    maxZoom: source.maxZoom,
    attribution: source.attribution,
  };
}

/** Reads what a file or a browser's storage holds; a source that is not sound, or there already, is left out. */
export function readTileSources(value: unknown): readonly TileSource[] {
  if (!Array.isArray(value)) return [];
  const byUrl = new Map<string, TileSource>();
  for (const item of value as readonly unknown[]) {
    const source = readTileSource(item);
    if (source === null || byUrl.has(source.url) || checkTileSource(source).length > 0) continue;
    byUrl.set(source.url, source);
  }
  return [...byUrl.values()];
}

function readTileSource(value: unknown): TileSource | null {
  if (typeof value !== "object" || value === null) return null;
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = (key: string) => {
    const field = fields.get(key);
    return typeof field === "string" ? field : "";
  };
  return {
    name: text("name"),
    kind: TILE_KINDS.find((kind) => kind === fields.get("kind")) ?? "xyz",
    url: text("url"),
    attribution: text("attribution"),
    tileSize: Number(fields.get("tileSize") ?? 256),
    maxZoom: Number(fields.get("maxZoom") ?? 18),
    shift: TILE_SHIFTS.find((shift) => shift === fields.get("shift")) ?? "none",
  };
}
