import { beforeEach, expect, test, vi } from "vitest";
import { topologyColumns } from "../../../src/core/topology/topology.ts";
import { aChange, aStudy } from "../../builders/a-study.ts";

/** Runs that wait until the test lets them end. */
const runs: { resolve(output: unknown): void; reject(cause: unknown): void; signal: AbortSignal }[] = [];
vi.mock("../../../src/app/platform/jobs.ts", () => ({
  jobs: {
    run: (_job: string, _input: unknown, { signal }: { signal: AbortSignal }) =>
      new Promise((resolve, reject) => {
        runs.push({ resolve, reject, signal });
        signal.addEventListener("abort", () => reject(new DOMException("stopped", "AbortError")));
      }),
  },
}));
const { useApp } = await import("../../../src/app/store/store.ts");

const study = aStudy();
const state = useApp.getState;
const ask = () => state().analyse("rings", topologyColumns(state().network));
const rename = (name: string) =>
  aChange(name, { kind: "set", table: "sites", id: "A", field: "name", value: name, before: null });

beforeEach(() => {
  runs.length = 0;
  useApp.setState({ jobEntries: [], results: {}, unanswered: {} });
  state().showStudy(study, "owner", null);
});

test("an answer carries the network it was asked about, also when that has moved on", async () => {
  const { version } = state().network;
  const asked = ask();
  state().change(rename("one"));
  runs[0]?.resolve("answer");
  await asked;
  expect(state().results.rings).toMatchObject({ version, output: "answer" });
  expect(state().network.version).not.toBe(version);
});

test("an answer about a network that was left does not put out the one about the network that is there again", async () => {
  const { version } = state().network;
  const first = ask();
  runs[0]?.resolve("first");
  await first;
  state().change(rename("one"));
  const late = ask();
  state().undo();
  expect(state().network.version).toBe(version);
  runs[1]?.resolve("late");
  await late;
  expect(state().results.rings).toMatchObject({ version, output: "first" });
});

test("a newer question ends the older one, and is itself still open", async () => {
  const older = ask();
  const newer = ask();
  await older;
  expect(runs[0]?.signal.aborted).toBe(true);
  expect(state().unanswered).toEqual({});
  runs[1]?.resolve("newer");
  await newer;
  expect(state().results.rings?.output).toBe("newer");
});

test("what a person cancels, or what fails, is known to have no answer until it is asked again", async () => {
  const { version } = state().network;
  const cancelled = ask();
  state().cancelJob(state().jobEntries[0]?.id ?? 0);
  await cancelled;
  expect(state().unanswered.rings).toBe(version);
  const failing = ask();
  expect(state().unanswered).toEqual({});
  runs[1]?.reject(new Error("broke"));
  await failing;
  expect(state().unanswered.rings).toBe(version);
  expect(state().jobEntries.map(({ state: at }) => at)).toEqual(["cancelled", "failed"]);
});
