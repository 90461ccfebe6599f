/** Networks nobody would draw, and somebody will open: every question has an answer, it holds, and what it takes for granted is said. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Position, Settings } from "../../src/core/model/index.ts";
import { writeStudy } from "../../src/core/study/write-study.ts";
import { aNetwork, type NetworkBuilder } from "../builders/a-network.ts";
import { aStudy } from "../builders/a-study.ts";
import { runInProcess } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "faultline-bad-"));
afterAll(() => rmSync(folder, { recursive: true }));
const cross = join(folder, "cross.geojson");
const corners = [[103, 29], [105, 31], [103, 31], [105, 29], [103, 29]]; // biome-ignore format: a polygon
const geometry = { type: "Polygon", coordinates: [corners] };
writeFileSync(cross, JSON.stringify({ type: "Feature", properties: {}, geometry }));

const QUESTIONS = [
  ["spof", "--pairs", "100"],
  ["backup", "--level", "span"],
  ["backup", "--level", "site"],
  ["backup", "--level", "group"],
  ["routes", "--to-gateways"],
  ["routes", "--all-pairs", "--disjoint", "site"],
  ["audit"],
  ["availability"],
  ["shared"],
  ["region", "--radius-km", "0.000001"],
  ["region", "--radius-km", "50", "--curve"],
  ["rings"],
  ["indicators"],
  ["whatif", "--polygon", cross],
] as const;
const PAIR = [
  ["routes", "--from", "A", "--to", "D"],
  ["routes", "--from", "A", "--to", "D", "--disjoint", "group"],
  ["region", "--critical", "--from", "A", "--to", "D"],
] as const;

type Ring = { readonly stated?: readonly number[]; readonly status?: string; readonly kind?: string | null };

/** A ring A-B-C with D on a tail. */
function ring({ stated = [], status = "existing", kind = "core" }: Ring = {}): NetworkBuilder {
  const at: Readonly<Record<string, Position>> = {
    A: [104, 30],
    B: [104.1, 30.05],
    C: [104.1, 29.95],
    D: [104.2, 29.9],
  };
  const network = aNetwork();
  for (const [id, place] of Object.entries(at))
    network.site(id, { kind: id === "A" ? kind : "station", population: 10, status }, place);
  ["A-B", "B-C", "C-A", "C-D"].forEach((id, i) => {
    const [from, to] = id.split("-") as [string, string];
    network.span(id, from, to, { lengthM: stated[i] ?? null, status, laying: "duct" }, [
      at[from],
      at[to],
    ] as Position[]);
  });
  return network;
}

function inOnePlace(): NetworkBuilder {
  const here: Position = [104, 30];
  const network = aNetwork();
  for (const id of ["A", "B", "C", "D"]) network.site(id, { kind: id === "A" ? "core" : "station" }, here);
  for (const [from, to] of ["AB", "BC", "CD"])
    network.span(`${from}${to}`, from as string, to as string, {}, [here, here]);
  return network;
}

const LOOPS = ring().span("loop", "B", "B").span("drawn", "B", "B", {}, [[104.1, 30.05], [104.2, 30.1], [104.1, 30.05]]); // biome-ignore format: a line
const NO_END = ring()
  .row("spans", "no-ends", { from: null, to: null })
  .span("nobody", "A", "NOBODY")
  .span("half", "A", "");
const GROUPS = ring()
  .row("groups", "g", { accepted: "no" })
  .row("groups", "empty")
  .row("members", "1", { group: "g", span: "GHOST" })
  .row("members", "2", { group: "NOBODY", span: "A-B" })
  .row("members", "3", { group: "g", span: "A-B", fromM: 5, toM: -5 });
const CIRCUITS = ring()
  .row("circuits", "no path", { from: "A", to: "D", working: [], protection: [] })
  .row("circuits", "twice round", { from: "A", to: "C", working: ["A-B", "B-C", "C-A", "A-B", "B-C"] })
  .row("circuits", "of nothing", { from: "X", to: null, working: ["GHOST"], protection: ["GHOST", "C-A"] })
  .row("circuits", "to itself", { from: "A", to: "A", working: ["A-B", "B-C", "C-A"] });
const NAMES = ["A", "<img src=x onerror=alert(1)>", "'); DROP TABLE sites;--", "%s {0} $&", "__proto__", "D"];
const NAMED = aNetwork();
for (const name of NAMES) NAMED.site(name, { name, area: name, owner: name, kind: name === "A" ? "core" : "station" });
NAMES.slice(1).forEach((name, i) => void NAMED.span(name, NAMES[i] as string, name, { name, owner: name }));

/** pair: whether A and D are there to be asked about. */
const NETWORKS: Readonly<
  Record<string, { readonly of: NetworkBuilder; readonly settings?: Settings; readonly pair?: boolean }>
> = {
  "nothing at all": { of: aNetwork(), pair: false },
  "one site": { of: aNetwork().site("A", { kind: "core" }), pair: false },
  "no gateway": { of: ring({ kind: null }) },
  "a gateway nobody knows": { of: ring(), settings: { gateways: { ids: ["GHOST"] }, enough: 1 } },
  "more gateways asked for than there are": { of: ring(), settings: { gateways: { kinds: ["core"] }, enough: 9 } },
  "self-loops": { of: LOOPS },
  "spans without ends": { of: NO_END },
  "nothing built yet": { of: ring({ status: "planned" }) },
  "lengths below nothing": { of: ring({ stated: [-5, -1e9, -0.1, -1] }) },
  "lengths beyond any": { of: ring({ stated: [1e300, 1.7e308, Number.POSITIVE_INFINITY, 5] }) },
  "everything in one place": { of: inOnePlace() },
  "groups of nothing, and turned down": { of: GROUPS },
  "circuits that lead nowhere": { of: CIRCUITS },
  "names that are code": { of: NAMED },
};

describe.each(Object.entries(NETWORKS))("%s", (name, { of, settings, pair = true }) => {
  const file = join(folder, `${name}.faultline`);
  writeFileSync(file, writeStudy(aStudy({ base: of.build(), ...(settings && { settings }) })));

  test.each([...QUESTIONS, ...(pair ? PAIR : [])].map((question) => [question.join(" "), question] as const))(
    "%s",
    async (_, [command, ...options]) => {
      const { code, out, err } = await runInProcess([command, file, ...options, "--json", "--verify"]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      const { verified, assumptions } = JSON.parse(out);
      expect(verified).toBe(true);
      for (const sentence of assumptions) expect(sentence).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
    },
  );
});

test("an impossible length is not believed, and that is said", async () => {
  const file = join(folder, "lengths below nothing.faultline");
  const { out } = await runInProcess(["routes", file, "--from", "A", "--to", "C", "--json"]);
  const { assumptions, paths } = JSON.parse(out);
  expect(assumptions).toContain("4 spans state lengths that none can have: not believed.");
  expect(paths[0].lengthM).toBeGreaterThan(11_000);
});

test("a disc wider than the sheets of the map are flat for is not looked for", async () => {
  const { code, err } = await runInProcess(["region", join(folder, "one site.faultline"), "--radius-km", "501"]);
  expect({ code, err }).toEqual({ code: 2, err: "faultline: --radius-km cannot be 501; it takes 0 … 500\n" });
});

test("a gateway is separated from the others, not from itself", async () => {
  const file = join(folder, "gateways.faultline");
  const settings = { gateways: { ids: ["A", "B", "C", "D"] }, enough: 1 };
  writeFileSync(file, writeStudy(aStudy({ base: ring().build(), settings })));
  const { out } = await runInProcess(["region", file, "--critical", "--from", "A", "--json", "--verify"]);
  expect(JSON.parse(out)).toMatchObject({ state: "found", verified: true });
});
