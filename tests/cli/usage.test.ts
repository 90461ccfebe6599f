import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { writeStudy } from "../../src/core/study/write-study.ts";
import { aNetwork } from "../builders/a-network.ts";
import { aStudy } from "../builders/a-study.ts";
import { builtCli, program } from "./built-cli.ts";
import { runInProcess as run } from "./run-in-process.ts";

const COMMANDS = ["import", "convert", "query", "rings", "serve"];
const cli = builtCli();
const at = (name: string) => join(cli.folder, name);
const studyPath = at("study.faultline");

beforeAll(() => {
  const bytes = writeStudy(aStudy());
  writeFileSync(studyPath, bytes);
  writeFileSync(at("cut.faultline"), bytes.subarray(0, bytes.length - 100));
  writeFileSync(at("empty.geojson"), "");
  writeFileSync(at("garbage.bin"), Buffer.from([0, 1, 2, 255, 254]));
  writeFileSync(at("garbage.faultline"), "not a zip");
  writeFileSync(at("garbage.geojson"), "{ not json");
  writeFileSync(at("foreign.geojson"), '{"type":"FeatureCollection","features":[null]}');
  mkdirSync(at("folder"));
});

describe("help", () => {
  test("the program as it is shipped names every command", async () => {
    const { code, out } = await cli.run(["--help"]);
    expect(code).toBe(0);
    for (const name of COMMANDS) expect(out).toContain(`\n  ${name}`);
  });

  test.each(COMMANDS.flatMap((name) => ["en", "zh"].map((lang) => [name, lang] as const)))(
    "%s --help --lang %s",
    async (name, lang) => {
      const { code, out, err } = await run([name, "--help", "--lang", lang]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain(`faultline ${name}`);
      for (const option of ["--json", "--lang zh|en", "--debug", "--help"]) expect(out).toContain(option);
      expect(out).not.toMatch(/undefined|\[object/);
      expect(/[\u4e00-\u9fff]/.test(out)).toBe(lang === "zh");
    },
  );
});

describe("wrong usage says what, in one line, and exits with 2", () => {
  test.each([
    [[], "which command?"],
    [["dance"], "there is no command dance"],
    [["rings"], "Name at least one input"],
    [["rings", "STUDY", "--speed"], "there is no option --speed; see faultline rings --help"],
    [["rings", "STUDY", "--json=yes"], "--json"],
    [["rings", "STUDY", "--crs"], "--crs"],
    [["rings", "STUDY", "--crs", "EPSG:1"], "--crs cannot be EPSG:1"],
    [["import", "STUDY", "--snap-m", "near"], "--snap-m cannot be near; it takes 0 … 1000"],
    [["import", "STUDY", "--snap-m=-1"], "--snap-m cannot be -1"],
    [["import", "STUDY", "--snap-m", ""], "--snap-m cannot be"],
    [["rings", "STUDY", "--encoding", "latin-99"], "--encoding cannot be latin-99"],
    [["rings", "STUDY", "--lang", "fr"], "--lang cannot be fr; it takes zh | en"],
    [["rings", "STUDY", "STUDY"], "studies do not add up"],
    [["query", "STUDY"], "the option --sql is needed"],
    [["convert", "STUDY"], "the option --out is needed"],
    [["import", "STUDY", "--gateways", "nobody"], "--gateways names no known site: nobody"],
    [["import", "STUDY", "--gateways", "kind=palace"], "--gateways kind= cannot be palace"],
    [["serve", "--port", "http"], "--port cannot be http"],
    [["serve", "somewhere"], "one argument too many"],
  ])("%j", async (args, said) => {
    const { code, out, err } = await run(args.map((word) => (word === "STUDY" ? studyPath : word)));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^faultline: .*\n$/);
    expect(err).toContain(said);
  });
});

describe("bad data says which file and which rule, in one line, and exits with 1", () => {
  test.each([
    ["nowhere.geojson", "there is no such file"],
    ["folder", "this is a folder"],
    ["empty.geojson", "the file is empty"],
    ["garbage.bin", "[import.unknown-format]"],
    ["garbage.faultline", "this is not a Faultline study [study.not-a-study]"],
    ["cut.faultline", "[study.truncated]"],
    ["garbage.geojson", "[geojson.not-json]"],
    ["foreign.geojson", "[geojson.nothing-usable]"],
  ])("%s", async (name, said) => {
    for (const args of [
      ["import", at(name), "--json"],
      ["convert", at(name), "--out", at("out.geojson")],
      ["rings", at(name)],
      ["query", at(name), "--sql", "select 1"],
    ]) {
      const { code, out, err } = await run(args);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toMatch(/^faultline: .*\n$/);
      expect(err).toContain(at(name));
      expect(err).toContain(said);
    }
  });

  test("in Chinese where the environment is", async () => {
    const { err } = await run(["rings", at("nowhere")], { LC_ALL: "zh_CN.UTF-8" });
    expect(err).toBe(`faultline: ${at("nowhere")}：无法读取：没有这个文件或文件夹\n`);
  });

  test("as shipped, and a stack only with --debug", async () => {
    expect(await cli.run(["rings", at("nowhere")])).toMatchObject({ code: 1, out: "" });
    const { err } = await cli.run(["rings", at("nowhere"), "--debug"]);
    expect(err).toContain("ENOENT");
  });

  test("names cannot steer the terminal", async () => {
    const { err } = await run(["rings", at("\u001b[31mred")]);
    expect(err).not.toContain("\u001b");
    const features = [{ type: "Feature", properties: {}, geometry: { type: "\u001b[31mred", coordinates: [] } }];
    const sound = { type: "Feature", properties: { id: "A" }, geometry: { type: "Point", coordinates: [104, 30] } };
    writeFileSync(at("red.geojson"), JSON.stringify({ type: "FeatureCollection", features: [...features, sound] }));
    const { code, out } = await run(["import", at("red.geojson")]);
    expect({ code, red: out.includes("red"), steers: out.includes("\u001b") }).toEqual({
      ...{ code: 0, red: true, steers: false },
    });
  });
});

test("a reader that has read enough ends it quietly", async () => {
  const sites = Array.from({ length: 80 }, (_, i) => `S${i}`);
  writeFileSync(at("many.faultline"), writeStudy(aStudy({ base: aNetwork().path(sites.join("-")).build() })));
  const child = spawn(process.execPath, [
    program,
    "query",
    at("many.faultline"),
    "--sql",
    "select * from sites, spans",
    "--json",
  ]);
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (err += text));
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect({ code, err }).toEqual({ code: 0, err: "" });
});
