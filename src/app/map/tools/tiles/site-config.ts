/**
 * What whoever runs the site has set in config.json beside its index.html.
 *
 * tileOrigins: servers the page may ask for tiles; `faultline serve` puts them into the content security policy.
 * tileSources: basemaps every visitor finds in the list.
 */
import { readTileSources, type TileSource } from "./tile-source.ts";

export type SiteConfig = { readonly tileOrigins: readonly string[]; readonly tileSources: readonly TileSource[] };

export const NO_SITE_CONFIG: SiteConfig = { tileOrigins: [], tileSources: [] };

/** No file, or one that cannot be read, sets nothing. */
export async function fetchSiteConfig(): Promise<SiteConfig> {
  try {
    const answer = await fetch(new URL("config.json", document.baseURI), { cache: "no-cache" });
    return answer.ok ? readSiteConfig(await answer.json()) : NO_SITE_CONFIG;
  } catch {
    return NO_SITE_CONFIG;
  }
}

export function readSiteConfig(value: unknown): SiteConfig {
  if (typeof value !== "object" || value === null) return NO_SITE_CONFIG;
  const fields = new Map<string, unknown>(Object.entries(value));
  const origins = fields.get("tileOrigins");
  return {
    tileOrigins: Array.isArray(origins) ? origins.flatMap((origin: unknown) => originOf(origin)) : [],
    tileSources: readTileSources(fields.get("tileSources")),
  };
}

/** True if the site names the origin itself, or all hosts under one as in https://*.tiles.example. */
export function isNamed(origin: string, { tileOrigins }: Pick<SiteConfig, "tileOrigins">): boolean {
  return tileOrigins.some((named) => {
    const [scheme, hosts] = named.split("://*");
    return hosts === undefined ? named === origin : origin.startsWith(`${scheme}://`) && origin.endsWith(hosts);
  });
}

function originOf(value: unknown): string[] {
  if (typeof value !== "string" || !/^https?:\/\//i.test(value) || !URL.canParse(value)) return [];
  return [new URL(value).origin];
}
