/**
 * What the page may load and whom it may ask: itself, and the tile servers that whoever runs the site has named.
 * It stands in the page, so that any static server has it, and in the header of our own server.
 */
const TILE_ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i;
const META = /<meta http-equiv="Content-Security-Policy" content="[^"]*"\s*\/?>/;

/** The origins in the text of config.json; anything else in their place is left out. */
export function tileOrigins(configText: string | null): readonly string[] {
  const config = parse(configText ?? "{}");
  const listed = typeof config === "object" && config !== null && "tileOrigins" in config ? config.tileOrigins : [];
  if (!Array.isArray(listed)) return [];
  return listed.flatMap(originOf).filter((origin) => TILE_ORIGIN.test(origin));
}

/** What a person pastes may be a whole address. */
function originOf(value: unknown): string[] {
  if (typeof value !== "string") return [];
  return [TILE_ORIGIN.test(value) || !URL.canParse(value) ? value : new URL(value).origin];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function contentPolicy(origins: readonly string[], place: "header" | "page"): string {
  const tiles = origins.map((origin) => ` ${origin}`).join("");
  return [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    `img-src 'self' data: blob:${tiles}`,
    `connect-src 'self'${tiles}`,
    "worker-src 'self' blob:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    // A page cannot say this about itself; browsers only hear it in a header.
    ...(place === "header" ? ["frame-ancestors 'none'"] : []),
  ].join("; ");
}

/** The page with the policy as the first thing in its head, in place of one that is there. */
export function withContentPolicy(html: string, origins: readonly string[]): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(origins, "page")}" />`;
  return META.test(html) ? html.replace(META, () => meta) : html.replace(/<head>/i, (head) => `${head}\n    ${meta}`);
}
