import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findCompanions } from "../../src/cli/find-companions.ts";

const folder = mkdtempSync(join(tmpdir(), "faultline-companions-"));
const at = (name: string) => join(folder, name);
for (const name of ["roads.shp", "roads.DBF", "roads.prj", "roads.txt", "rails.prj", "a.geojson"]) {
  writeFileSync(at(name), "");
}
afterAll(() => rmSync(folder, { recursive: true }));

test("a .shp brings the files of its name that belong to it, each once", async () => {
  expect((await findCompanions([at("roads.shp")])).toSorted()).toEqual([at("roads.DBF"), at("roads.prj")]);
  expect(await findCompanions([at("roads.shp"), `${folder}/./roads.prj`])).toEqual([at("roads.DBF")]);
});

test("other files bring nothing, nor does a folder that is not there", async () => {
  expect(await findCompanions([at("a.geojson"), at("no/such.shp")])).toEqual([]);
});
