import { describe, expect, test } from "vitest";
import { gmlFormat } from "../../../../../src/core/import/formats/gml/gml-format.ts";
import { parseGml } from "../../../../../src/core/import/formats/gml/parse-gml.ts";
import { findFormat } from "../../../../../src/core/import/formats.ts";
import { random } from "../../../../builders/random.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";
import { survivesDamage } from "../../survives-damage.ts";

const SAMPLE = `# a comment [ with brackets
Creator "someone"
graph [
  directed 0
  Network "Test"
  node [ id 0 label "Ya&#39;an &amp; &#x96C5;" Latitude 29.98 Longitude 103.01 Country "China" ]
  node [ id 1 label "Chengdu" graphics [ lon 104.06 lat 30.67 fill "#ff0000" ] ]
  node [ id 2 label "nowhere" big 12345678901234567890 ]
  edge [ source 0 target 1 LinkLabel "10 G" ]
  edge [ source 0 target 1 ]
  edge [ source 1 target 1 id "loop" ]
]
`;
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => rowsOfReading(gmlFormat.read(bytes(text), "net.gml"));

describe("GML graphs", () => {
  test("are told by their content", () => {
    expect(findFormat(bytes(SAMPLE), "net.txt")?.id).toBe("gml");
    expect(gmlFormat.sniff(bytes("<gml:FeatureCollection/>"))).toBe(false);
    expect(gmlFormat.sniff(bytes("a,b\ngraph [,1\n"))).toBe(true);
  });

  test("nodes are sites where their attributes put them, edges spans, parallel ones and loops too", () => {
    const { sites, spans, rules } = read(SAMPLE);
    expect(sites.map(({ id, shape }) => [id, shape])).toEqual([
      ["0", [103.01, 29.98]],
      ["1", [104.06, 30.67]],
      ["2", null],
    ]);
    expect(sites[0]?.values).toMatchObject({ name: "Ya'an & 雅" });
    expect(sites[2]?.values.big).toBe("12345678901234567890");
    expect(sites[1]?.values["graphics.fill"]).toBe("#ff0000");
    expect(spans.map(({ id, values: { from, to } }) => [id, from, to])).toEqual([
      ["0-1", "0", "1"],
      ["0-1~2", "0", "1"],
      ["loop", "1", "1"],
    ]);
    expect(rules).toContain("import.self-loop");
    expect(rules).toContain("graphml.graph-data");
  });

  test("spans are drawn straight when the study is put together", () => {
    const reading = gmlFormat.read(bytes(SAMPLE), "net.gml");
    expect(reading.ok && reading.content).toMatchObject({ spansAreStraight: true });
  });

  test("drawings are no places on earth, and their numbers are kept", () => {
    const { sites, rules } = read(
      "graph [ node [ id 1 graphics [ x 510.5 y 22 ] ] node [ id 2 graphics [ x 1 y 2 ] ] ]",
    );
    expect(sites.map(({ shape }) => shape)).toEqual([null, null]);
    expect(sites[0]?.values).toMatchObject({ x: 510.5, y: 22 });
    expect(rules).toContain("import.local-grid");
  });

  test.each([
    ["graph [ node [ id 1 ]", "gml.malformed"],
    ["graph ]", "gml.malformed"],
    ["graph [ node [ id ] ]", "gml.malformed"],
    ['graph [ node [ id "1 ] ]', "gml.malformed"],
    ["graph [ ]", "graph.no-nodes"],
    ["<gml/>", "gml.markup"],
    [`graph ${"[ a ".repeat(100_000)}`, "gml.too-deep"],
  ])("%.30s: %s", (text, rule) => {
    expect(gmlFormat.read(bytes(text), "a.gml")).toMatchObject({ ok: false, fault: { rule } });
  });

  test("what is written is read: random lists", () => {
    type List = [string, string | number | List][];
    for (let seed = 0; seed < 300; seed++) {
      const dice = random(seed);
      const list = (depth: number): List =>
        Array.from({ length: dice.below(5) }, (_, i): [string, string | number | List] => {
          const pick = dice.below(depth > 3 ? 2 : 3);
          const value =
            pick === 0 ? dice.next() * 100 : pick === 1 ? dice.pick(["a b", "", "#[]", "雅安"]) : list(depth + 1);
          return [`k${i}`, value];
        });
      const write = (of: List): string =>
        of
          .map(([key, value]) => {
            const text = Array.isArray(value)
              ? `[\n${write(value)}]`
              : typeof value === "number"
                ? value
                : `"${value}"`;
            return `${dice.pick(["", " ", "# x ]\n"])}${key} ${text}${dice.pick([" ", "\n"])}`;
          })
          .join("");
      const made = list(0);
      expect(parseGml(write(made))).toEqual({ ok: true, root: made });
    }
  });

  test("damaged bytes give a reading or one message", async () => {
    expect(await survivesDamage(gmlFormat, bytes(SAMPLE), "net.gml")).toBeGreaterThan(50);
  });
});
