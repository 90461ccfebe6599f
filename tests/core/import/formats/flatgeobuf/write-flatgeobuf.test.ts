import { unzipSync } from "fflate";
import { deserialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { HeaderMeta } from "flatgeobuf/lib/mjs/header-meta.js";
import { describe, expect, test } from "vitest";
import { writeFlatgeobuf } from "../../../../../src/core/import/formats/flatgeobuf/write-flatgeobuf.ts";
import { rowsOf } from "../../../../../src/core/model/index.ts";
import { branchNetwork } from "../../../../../src/core/study/branches.ts";
import { random } from "../../../../builders/random.ts";
import { randomStudy } from "../../../../builders/random-study.ts";

describe("writing FlatGeobuf", () => {
  test("the format's own library reads every row, its geometry and its values", async () => {
    for (let seed = 0; seed < 100; seed++) {
      const study = randomStudy(random(seed));
      const { spans } = branchNetwork(study);
      const bytes = unzipSync(writeFlatgeobuf(study).bytes)["spans.fgb"];
      if (bytes === undefined) {
        expect(spans.count).toBe(0);
        continue;
      }
      let header: HeaderMeta | undefined;
      const features: { geometry: { coordinates: unknown }; properties: Record<string, unknown> }[] = [];
      // The library reads no feature without geometry.
      const placed = rowsOf(spans).filter(({ shape }) => shape !== null && shape.length > 1);
      if (placed.length < spans.count) continue;
      for await (const feature of deserialize(bytes, { headerMetaFn: (meta) => (header = meta) })) {
        features.push(feature as never);
      }
      expect(header).toMatchObject({ featuresCount: spans.count, crs: { org: "EPSG", code: 4326 }, indexNodeSize: 0 });
      expect(features.map(({ geometry }) => geometry.coordinates)).toEqual(placed.map(({ shape }) => shape));
      expect(features.map(({ properties }) => properties.id)).toEqual(placed.map(({ id }) => id));
      expect(features.map(({ properties }) => properties.lengthM ?? null)).toEqual(
        placed.map(({ values }) => values.lengthM ?? null),
      );
    }
  });

  test("what has no place in it is said", () => {
    const study = randomStudy(random(3));
    const { issues } = writeFlatgeobuf({
      ...study,
      findings: [{ rule: "x", severity: "low", subject: null, place: null, values: {} }],
    });
    expect(issues).toContainEqual(
      expect.objectContaining({ rule: "export.left-out", values: { what: "findings", rows: 1 } }),
    );
  });
});
