/** A study of four sites, quick to draw in software, for whatever does not need the demonstration. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Position, Study, StudyId } from "../../src/core/model/index.ts";
import { writeStudy } from "../../src/core/study/write-study.ts";
import { aNetwork } from "../builders/a-network.ts";
import { aStudy } from "../builders/a-study.ts";

const PLACES = { A: [103, 31], B: [103.4, 31], C: [103.2, 31.3], D: [103.8, 31.2] } as const;
type Letter = keyof typeof PLACES;

/** Halfway along the span B–D, where nothing else is. */
export const SPUR = { id: "B-D", name: "Spur to D", middle: [103.6, 31.1] as Position };

//   A --- B --- D
//    \   /
//      C
export function smallStudy(): Study {
  const network = aNetwork();
  const site = (id: Letter) => network.site(id, { name: `Site ${id}`, kind: "station", population: 100 }, PLACES[id]);
  const span = (from: Letter, to: Letter, name: string) => {
    const values = { name, laying: "duct", status: "existing", owner: "Us" };
    network.span(`${from}-${to}`, from, to, values, [PLACES[from], PLACES[to]]);
  };
  for (const id of ["A", "B", "C", "D"] as const) site(id);
  span("A", "B", "South side");
  span("B", "C", "East side");
  span("C", "A", "West side");
  span("B", "D", SPUR.name);
  return aStudy({ id: "small" as StudyId, title: "Four sites", base: network.build() });
}

/** A folder of its own for files that go in and out of the page. */
export function filesOnDisk() {
  const folder = mkdtempSync(join(tmpdir(), "faultline-e2e-"));
  return {
    write(name: string, bytes: Uint8Array): string {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    },
    writeSmallStudy(): string {
      return this.write("small.faultline", writeStudy(smallStudy()));
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
