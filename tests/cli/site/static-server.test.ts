import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createStaticServer } from "../../../src/cli/site/static-server.ts";

const folder = mkdtempSync(join(tmpdir(), "faultline-serve-"));
const site = join(folder, "site");
const SCRIPT = `console.info("${"x".repeat(3_000)}")`;
let server: Server;
let port = 0;

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(site, name), content);
const putConfig = (config: unknown) => put("config.json", JSON.stringify(config));

beforeAll(async () => {
  mkdirSync(join(site, "assets"), { recursive: true });
  mkdirSync(join(site, "data"));
  put("index.html", "<!doctype html><html><head></head><body></body></html>");
  put("sw.js", "self");
  put("assets/index-A1b2_-3c.js", SCRIPT);
  put("assets/index-A1b2_-3c.js.br", brotliCompressSync(SCRIPT));
  put("assets/index-A1b2_-3c.js.gz", gzipSync(SCRIPT));
  put("assets/eh-Abcdefgh.wasm", Uint8Array.of(0, 97, 115, 109));
  put("data/demo.faultline", "PK");
  put("data/区县.geojson", "{}");
  put("data/worker.mjs", "0");
  put(".secret", "hidden");
  writeFileSync(join(folder, "outside.txt"), "outside");
  symlinkSync(join(folder, "outside.txt"), join(site, "link.txt"));
  server = createStaticServer(site);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => putConfig({ tileOrigins: [] }));

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, method, headers, host: "127.0.0.1" }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** The request line as it is, which a client of any manners would tidy up. */
function getRaw(line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`GET ${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    let text = "";
    socket.setEncoding("latin1").on("data", (piece) => (text += piece));
    socket.on("end", () => resolve(text));
    socket.on("error", reject);
  });
}

describe("what is served", () => {
  test.each([
    ["/", "text/html; charset=utf-8"],
    ["/index.html?x=1", "text/html; charset=utf-8"],
    ["/sw.js", "text/javascript; charset=utf-8"],
    ["/assets/index-A1b2_-3c.js", "text/javascript; charset=utf-8"],
    ["/assets/eh-Abcdefgh.wasm", "application/wasm"],
    ["/data/demo.faultline", "application/zip"],
    ["/data/%E5%8C%BA%E5%8E%BF.geojson", "application/geo+json"],
    ["/data/worker.mjs", "text/javascript; charset=utf-8"],
    ["/config.json", "application/json"],
  ])("%s as %s", async (path, type) => {
    const { status, headers } = await get(path);
    expect({ status, type: headers["content-type"] }).toEqual({ status: 200, type });
  });

  test.each(["/nothing.js", "/assets", "/data/", "/assets/index-A1b2_-3c.js/x"])("%s is 404", async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test("HEAD is GET without a body; other methods are refused", async () => {
    const head = await get("/assets/eh-Abcdefgh.wasm", {}, "HEAD");
    expect(head).toMatchObject({ status: 200, headers: { "content-length": "4" } });
    expect(head.body).toHaveLength(0);
    expect((await get("/", {}, "HEAD")).body).toHaveLength(0);
    expect(await get("/", {}, "POST")).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });
});

describe("nothing outside the folder", () => {
  test.each([
    "/../outside.txt",
    "/assets/../../outside.txt",
    "/%2e%2e/outside.txt",
    "/..%2foutside.txt",
    "/%2e%2e%2foutside.txt",
    "/..%5coutside.txt",
    "/assets/%2e%2e/%2e%2e/outside.txt",
    "//etc/passwd",
    "/link.txt",
    "/.secret",
    "/%00",
    "/%",
    "/%c0%ae%c0%ae/outside.txt",
    "http://x/../outside.txt",
    "../outside.txt",
    "*",
  ])("%s", async (path) => {
    const answer = await getRaw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toContain("outside\n");
    expect(answer).not.toContain("hidden");
  });
});

describe("compressed copies", () => {
  test.each([
    ["br, gzip", "br"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["gzip;q=1.0, br;q=0.5", "gzip"],
    ["br;q=0, gzip;q=0", undefined],
    ["br;q=0, *", "gzip"],
    ["identity", undefined],
    ["", undefined],
  ])("accepting %j gets %s", async (accepted, encoding) => {
    const { headers, body } = await get("/assets/index-A1b2_-3c.js", { "accept-encoding": accepted });
    expect(headers["content-encoding"]).toBe(encoding);
    expect(headers.vary).toBe("Accept-Encoding");
    expect(Number(headers["content-length"])).toBe(body.length);
    if (encoding === "br") expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
    if (encoding === undefined) expect(body.toString()).toBe(SCRIPT);
  });

  test("a file without one goes as it is", async () => {
    expect((await get("/sw.js", { "accept-encoding": "br" })).headers["content-encoding"]).toBeUndefined();
  });
});

describe("caching", () => {
  test("hashed files for ever, everything else asks again", async () => {
    const cache = async (path: string) => (await get(path)).headers["cache-control"];
    expect(await cache("/assets/index-A1b2_-3c.js")).toBe("public, max-age=31536000, immutable");
    for (const path of ["/", "/sw.js", "/config.json", "/data/demo.faultline"])
      expect(await cache(path)).toBe("no-cache");
  });

  test("asking again costs nothing while the file is the same", async () => {
    const { headers } = await get("/sw.js");
    const etag = String(headers.etag);
    const again = await get("/sw.js", { "if-none-match": etag });
    expect(again).toMatchObject({ status: 304 });
    expect(again.body).toHaveLength(0);
    utimesSync(join(site, "sw.js"), new Date(), new Date(Date.now() + 5_000));
    expect((await get("/sw.js", { "if-none-match": etag })).status).toBe(200);
    const script = "/assets/index-A1b2_-3c.js";
    const plain = (await get(script)).headers.etag;
    expect((await get(script, { "accept-encoding": "br" })).headers.etag).not.toBe(plain);
  });
});

describe("the content policy", () => {
  test("stands in the header of every answer and in the page", async () => {
    for (const path of ["/", "/sw.js", "/nothing"]) {
      const { headers } = await get(path);
      expect(headers["content-security-policy"]).toContain(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';",
      );
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("no-referrer");
    }
    const page = (await get("/")).body.toString();
    expect(page).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'self';/);
    expect(page).not.toContain("frame-ancestors");
  });

  test("tile servers of config.json count without a new start; nothing else of it gets in", async () => {
    putConfig({
      tileOrigins: [
        "https://tiles.example:8443/wmts?layer=img",
        "http://*.intranet",
        "'unsafe-inline'",
        "https://a; script-src *",
        7,
      ],
    });
    const { headers, body } = await get("/");
    const tiles = "https://tiles.example:8443 http://*.intranet;";
    expect(headers["content-security-policy"]).toContain(`connect-src 'self' ${tiles}`);
    expect(headers["content-security-policy"]).toContain(`img-src 'self' data: blob: ${tiles}`);
    expect(body.toString()).toContain(`connect-src 'self' ${tiles}`);
    expect(headers["content-security-policy"]).not.toMatch(/unsafe-inline|script-src \*/);
    for (const config of ["{", "null", "[]", '{"tileOrigins":"https://x"}']) {
      put("config.json", config);
      expect((await get("/")).headers["content-security-policy"]).toContain("connect-src 'self';");
    }
  });
});
