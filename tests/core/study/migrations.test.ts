import { expect, test } from "vitest";
import { MIGRATIONS, migrate, type RawManifest } from "../../../src/core/study/migrations.ts";

test("a manifest is led through every version after its own, in order", () => {
  const step = (name: string) => (manifest: RawManifest) => ({ ...manifest, path: `${String(manifest.path)}${name}` });
  const migrations = { 1: step("a"), 2: step("b"), 4: step("d") };
  expect(migrate({ path: "" }, 1, migrations, 5)).toEqual({ path: "abd" });
  expect(migrate({ path: "" }, 3, migrations, 5)).toEqual({ path: "d" });
  expect(migrate({ path: "" }, 5, migrations, 5)).toEqual({ path: "" });
});

test("version 1 is read as it stands", () => {
  const manifest = { title: "x" };
  expect(migrate(manifest, 1)).toBe(manifest);
  expect(MIGRATIONS).toEqual({});
});
