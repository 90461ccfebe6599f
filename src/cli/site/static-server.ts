/** Serves the built site from a folder: nothing outside it, nothing but reading. */
import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { chooseEncoding } from "./choose-encoding.ts";
import { contentPolicy, tileOrigins, withContentPolicy } from "./content-policy.ts";
import { mimeType } from "./mime-types.ts";

/** Best first. */
const ENCODINGS = ["br", "gzip"] as const;
const SUFFIX = { br: ".br", gzip: ".gz" } as const;
const HASHED = /^\/assets\/.*-[\w-]{8}\.\w+$/;

export function createStaticServer(folder: string): Server {
  return createServer((request, response) => {
    answer(folder, request, response).catch(() => {
      // The client went away, or the file did while it was being read.
      if (response.headersSent) response.destroy();
      else send(response, 500);
    });
  });
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const origins = tileOrigins(await readFile(join(folder, "config.json"), "utf8").catch(() => null));
  response.setHeader("Content-Security-Policy", contentPolicy(origins, "header"));
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return send(response, 405);
  }
  const path = pathOf(request.url ?? "/");
  if (path === null) return send(response, 400);
  const file = await findFile(folder, path);
  if (file === null) return send(response, 404);
  response.setHeader("Cache-Control", HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
  response.setHeader("Content-Type", mimeType(file.path));
  if (path === "/index.html") return sendPage(file.path, origins, request, response);
  await sendFile(file, request, response);
}

/** The path below the site, or null where it is no path. */
function pathOf(url: string): string | null {
  const raw = url.replace(/[?#].*$/, "");
  try {
    const path = decodeURIComponent(raw);
    if (!path.startsWith("/") || /[\0\\]/.test(path) || path.split("/").includes("..")) return null;
    return path.endsWith("/") ? `${path}index.html` : path;
  } catch {
    return null;
  }
}

type Found = { readonly path: string; readonly size: number; readonly tag: string };

/** A file inside the folder, also after every link is followed; never one of our own hidden or compressed ones. */
async function findFile(folder: string, path: string): Promise<Found | null> {
  if (path.split("/").some((name) => name.startsWith("."))) return null;
  try {
    const root = await realpath(folder);
    const real = await realpath(join(root, path));
    const { mtimeMs, size, isFile } = await inspect(real);
    if (!real.startsWith(root + sep) || !isFile) return null;
    return { path: real, size, tag: `"${size.toString(16)}-${Math.trunc(mtimeMs).toString(16)}"` };
  } catch {
    return null;
  }
}

async function inspect(path: string): Promise<{ mtimeMs: number; size: number; isFile: boolean }> {
  const found = await stat(path);
  return { mtimeMs: found.mtimeMs, size: found.size, isFile: found.isFile() };
}

/** The page carries the policy too; a changed config.json counts from the next visit on. */
async function sendPage(
  path: string,
  origins: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = Buffer.from(withContentPolicy(await readFile(path, "utf8"), origins));
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

async function sendFile(plain: Found, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { file, encoding } = await encoded(plain, request.headers["accept-encoding"]);
  const tag = encoding === null ? file.tag : file.tag.replace(/"$/, `-${encoding}"`);
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("ETag", tag);
  if (request.headers["if-none-match"]?.includes(tag) === true) {
    response.removeHeader("Content-Type");
    return send(response, 304);
  }
  if (encoding !== null) response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", file.size);
  if (request.method === "HEAD") response.end();
  else await pipeline(createReadStream(file.path), response);
}

/** The compressed file beside the plain one, where there is one and the client takes it. */
async function encoded(
  plain: Found,
  accepted: string | undefined,
): Promise<{ readonly file: Found; readonly encoding: keyof typeof SUFFIX | null }> {
  const there = new Map<keyof typeof SUFFIX, Found>();
  for (const encoding of ENCODINGS) {
    const path = plain.path + SUFFIX[encoding];
    const found = await inspect(path).catch(() => null);
    if (found?.isFile === true) there.set(encoding, { path, size: found.size, tag: plain.tag });
  }
  const encoding = chooseEncoding(accepted, [...there.keys()]);
  return { file: (encoding === null ? null : there.get(encoding)) ?? plain, encoding };
}

function send(response: ServerResponse, status: number): void {
  response.statusCode = status;
  if (status !== 304) {
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    response.end(`${status}\n`);
  } else response.end();
}
