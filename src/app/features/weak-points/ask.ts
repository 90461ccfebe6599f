/** The questions about single points, risk groups and backup: asked by themselves while a person looks, where cheap. */
import { useEffect } from "react";
import type { Network, Settings } from "../../../core/model/index.ts";
import type { CutPairs } from "../../../core/redundancy/losses/find-cut-pairs.ts";
import type { SinglePoints } from "../../../core/redundancy/losses/find-single-points.ts";
import type { SetLosses } from "../../../core/redundancy/losses/measure-set-losses.ts";
import type { Backup, BackupLevel } from "../../../core/redundancy/ways/measure-backup.ts";
import { circuitsAt } from "../../../core/topology/circuits-at.ts";
import { topologyColumns } from "../../../core/topology/topology.ts";
import { type AppState, useApp } from "../../store/store.ts";
import { isCheap, SOON_MS } from "../../store/use-answer.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import { setsOfGroups } from "./sets-of-groups.ts";

const JOBS = ["single-points", "set-losses", "cut-pairs", "backup"] as const;
/** So many of the worst pairs come as a table; the chains they lie in come all. */
const PAIRS_LISTED = 1000;
type WeakJob = (typeof JOBS)[number];
type Service = Pick<Settings, "gateways" | "enough">;

export type WeakAnswers = {
  readonly points: SinglePoints | null;
  readonly losses: SetLosses | null;
  readonly pairs: CutPairs | null;
  readonly backup: Backup | null;
  /** The network, its gateways or the level have moved on since one of them was answered. */
  readonly stale: boolean;
  /** Nothing is under way that would answer: it was cancelled, or it failed, or it waits for a word. */
  readonly unanswered: boolean;
};

export function useWeakAnswers(): WeakAnswers {
  const points = useApp((state) => state.results["single-points"]);
  const losses = useApp((state) => state.results["set-losses"]);
  const pairs = useApp((state) => state.results["cut-pairs"]);
  const backup = useApp((state) => state.results.backup);
  const stale = useApp((state) => JOBS.some((job) => state.results[job] !== undefined && !isFresh(state, job)));
  const unanswered = useApp(
    (state) =>
      JOBS.some((job) => state.unanswered[job] === state.network.version) ||
      (!isCheap(state.network) && JOBS.some((job) => !isFresh(state, job)) && !isRunning(state)),
  );
  return {
    points: points?.output ?? null,
    losses: losses?.output ?? null,
    pairs: pairs?.output ?? null,
    backup: backup?.output ?? null,
    stale,
    unanswered,
  };
}

function isFresh({ results, network, study, backupLevel }: AppState, job: WeakJob): boolean {
  const result = results[job];
  if (result?.version !== network.version || study === null) return false;
  // Pairs are told by one gateway, however many are enough.
  if (result.input.gateways !== study.settings.gateways) return false;
  if ("enough" in result.input && result.input.enough !== study.settings.enough) return false;
  return job !== "backup" || results.backup?.output.level === backupLevel;
}

/** Was this asked about the gateways that serve now? */
export function isOf(settings: Service, asked: Service): boolean {
  return asked.gateways === settings.gateways && asked.enough === settings.enough;
}

function isRunning({ jobEntries }: AppState): boolean {
  return jobEntries.some(({ job, state }) => state === "running" && JOBS.some((own) => own === job));
}

/** Whatever has no answer about this yet. */
function ask(network: Network, { gateways, enough }: Service, level: BackupLevel): void {
  const state = useApp.getState();
  const { analyse } = state;
  const columns = topologyColumns(network);
  const service = { columns, gateways, enough, circuitsAt: circuitsAt(network) };
  const groups = setsOfGroups(network);
  if (!isFresh(state, "single-points")) void analyse("single-points", service);
  if (!isFresh(state, "set-losses")) void analyse("set-losses", { ...service, sets: groups });
  if (!isFresh(state, "cut-pairs")) void analyse("cut-pairs", { ...service, most: PAIRS_LISTED });
  if (!isFresh(state, "backup")) void analyse("backup", { columns, gateways, enough, groups, level });
}

export function askWeakPoints(): void {
  const { network, study, backupLevel } = useApp.getState();
  if (study !== null) ask(network, study.settings, backupLevel);
}

export function useWeakPointsKeptFresh(): void {
  const network = useApp((state) => state.network);
  const settings = useApp((state) => state.study?.settings);
  const level = useApp((state) => state.backupLevel);
  const isLooked = useIsShown("weak-points");
  // An answer to what was asked before a person went back may come late and put the right one out: then one more is missing.
  const missing = useApp((state) => JOBS.filter((job) => !isFresh(state, job)).join());
  useEffect(() => {
    if (missing === "" || !isLooked || settings === undefined || network.sites.count === 0 || !isCheap(network)) return;
    const soon = setTimeout(() => ask(network, settings, level), SOON_MS);
    return () => clearTimeout(soon);
  }, [network, settings, level, isLooked, missing]);
}
