import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { precompress } from "../../../src/cli/site/precompress.ts";

const folder = mkdtempSync(join(tmpdir(), "faultline-compress-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("what gains by it gets a .br and a .gz, and is compressed once only", async () => {
  const site = join(folder, "site");
  const cache = join(folder, "cache");
  mkdirSync(join(site, "assets"), { recursive: true });
  const text = "let x = 1;\n".repeat(500);
  writeFileSync(join(site, "assets/a.js"), text);
  writeFileSync(join(site, "small.js"), "1");
  writeFileSync(join(site, "demo.faultline"), text);

  expect(await precompress(site, cache)).toMatchObject({ files: 1, bytes: text.length });
  expect(readdirSync(site).sort()).toEqual(["assets", "demo.faultline", "small.js"]);
  expect(brotliDecompressSync(readFileSync(join(site, "assets/a.js.br"))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(join(site, "assets/a.js.gz"))).toString()).toBe(text);

  // A copy kept under the hash of the content is taken as it is.
  const [kept = ""] = readdirSync(cache).filter((name) => name.endsWith(".br"));
  writeFileSync(join(cache, kept), "from the cache");
  await precompress(site, cache);
  expect(readFileSync(join(site, "assets/a.js.br"), "utf8")).toBe("from the cache");
  writeFileSync(join(site, "assets/a.js"), `${text}2`);
  await precompress(site, cache);
  expect(brotliDecompressSync(readFileSync(join(site, "assets/a.js.br"))).toString()).toBe(`${text}2`);
});
