/**
 * Keeps the site working with the network cable out, from the second visit on.
 * Files under a content hash are taken from the cache first: they never change. Everything else is asked from the
 * server first, so that a new version and a new configuration are seen at once, and from the cache if there is none.
 */
import { isOutside, OUTSIDE_CHANNEL } from "../outside-requests.ts";
import type { ServiceScope, SiteFiles } from "./scope.ts";

const scope = self as unknown as ServiceScope;
/** The build puts the names of its files in place of this name. */
declare const __SITE_FILES__: SiteFiles;
const files = __SITE_FILES__;

/** Another copy of the site may live under another path of the same server. */
const CACHE_PREFIX = `faultline-site ${scope.registration.scope} `;
const CACHE = CACHE_PREFIX + files.version;
/** A server that does not answer is as good as none. */
const PATIENCE_MS = 4_000;

const addressOf = (file: string) => new URL(file, scope.registration.scope).href;
const PAGE = addressOf("index.html");
const large = [...files.later, ...files.onDemand];
const hashed = new Set([...files.shell, ...large].filter((file) => file.startsWith("assets/")).map(addressOf));
const outside = new BroadcastChannel(OUTSIDE_CHANNEL);

scope.addEventListener("install", (event) =>
  event.waitUntil(
    (async () => {
      await keep(files.shell);
      // The version before goes with all it has: what is the same in this one stays.
      for (const name of large) if ((await caches.match(addressOf(name))) !== undefined) await keep([name]);
    })(),
  ),
);

scope.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) {
        if (name.startsWith(CACHE_PREFIX) && name !== CACHE) await caches.delete(name);
      }
      await scope.clients.claim();
    })(),
  ),
);

scope.addEventListener("message", (event) => {
  if (event.data === "take-over") event.waitUntil(scope.skipWaiting());
  if (event.data === "keep-later") event.waitUntil(keep(files.later));
});

scope.addEventListener("fetch", (event) => {
  const { request, clientId } = event;
  if (isOutside(request.url, scope.location.host)) return event.waitUntil(tellOutside(clientId));
  if (request.method !== "GET" || !request.url.startsWith(scope.registration.scope)) return;
  if (hashed.has(withoutQuery(request.url))) event.respondWith(fromCacheFirst(request));
  else event.respondWith(fromServerFirst(request));
});

/** A page sees its own requests; those of a worker are seen from here only. */
async function tellOutside(clientId: string): Promise<void> {
  const client = await scope.clients.get(clientId);
  if (client?.type !== "window") outside.postMessage("left");
}

/** What an older version has under the same hash is not fetched again. */
async function keep(names: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const address of names.map(addressOf)) {
    if ((await cache.match(address)) !== undefined) continue;
    const known = hashed.has(address) ? await caches.match(address) : undefined;
    const response = known ?? (await fetch(address, { cache: hashed.has(address) ? "force-cache" : "no-cache" }));
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    await cache.put(address, response);
  }
}

async function fromCacheFirst(request: Request): Promise<Response> {
  const address = withoutQuery(request.url);
  const known = await caches.match(address);
  if (known !== undefined) return known;
  const response = await fetch(request);
  if (response.status === 200) await putQuietly(address, response.clone());
  return response;
}

async function fromServerFirst(request: Request): Promise<Response> {
  const address = request.mode === "navigate" ? PAGE : withoutQuery(request.url);
  const giveUp = new AbortController();
  // Only the wait for an answer is bounded, not the time the answer takes to arrive.
  const timer = setTimeout(() => giveUp.abort(), PATIENCE_MS);
  try {
    const response = await fetch(request, { signal: giveUp.signal });
    clearTimeout(timer);
    return response;
  } catch (cause) {
    const known = await (await caches.open(CACHE)).match(address);
    if (known === undefined) throw cause;
    return known;
  }
}

/** A full disk must not fail what the person asked for. */
async function putQuietly(address: string, response: Response): Promise<void> {
  try {
    await (await caches.open(CACHE)).put(address, response);
  } catch {
    // It will be fetched again next time.
  }
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/, "");
}
