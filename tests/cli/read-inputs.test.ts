import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { afterAll, expect, test } from "vitest";
import { readInputs } from "../../src/cli/read-inputs.ts";
import { rowsOf } from "../../src/core/model/index.ts";
import { words } from "../../src/words/index.ts";
import { aDbf, aShp } from "../builders/a-shapefile.ts";

const folder = mkdtempSync(join(tmpdir(), "faultline-inputs-"));
afterAll(() => rmSync(folder, { recursive: true }));

function writeSites(of: string, name: string): string {
  const at = join(folder, of);
  mkdirSync(at);
  writeFileSync(join(at, "sites.shp"), aShp({ type: 1, rows: [[104, 30]] }));
  writeFileSync(
    join(at, "sites.dbf"),
    aDbf([{ name: strToU8("name"), type: "C", length: 8 }], [[strToU8(name.padEnd(8))]]),
  );
  return join(at, "sites.shp");
}

test("files of one name in two folders keep to what lies beside them", async () => {
  const { study, files } = await readInputs([writeSites("east", "Here"), writeSites("west", "There")], {}, words.en);
  expect(rowsOf(study.base.sites).map(({ values }) => values.name)).toEqual(["Here", "There"]);
  expect(new Set(files.map(({ name }) => name)).size).toBe(2);
});
