import type { Analyses } from "../../core/analyses.ts";
import type { VersionId } from "../../core/model/index.ts";
import type { JobInput, JobName, JobOutput } from "../../jobs/protocol.ts";
import { jobs } from "../platform/jobs.ts";
import type { Slice } from "./store.ts";

/** One run as the job tray shows it. */
export type JobEntry = {
  readonly id: number;
  readonly job: JobName<Analyses>;
  readonly startedAt: number;
  readonly done: number;
  readonly total: number;
  readonly state: "running" | "done" | "cancelled" | "failed";
  readonly message: string;
  readonly endedAt: number | null;
};

/** An answer with the network version it is about and what was asked: stale as soon as either moves on. */
export type Result<K extends JobName<Analyses>> = {
  readonly version: VersionId;
  readonly input: JobInput<Analyses, K>;
  readonly output: JobOutput<Analyses, K>;
};

export type JobsSlice = {
  readonly jobEntries: readonly JobEntry[];
  readonly results: { readonly [K in JobName<Analyses>]?: Result<K> };
  /** The network that an analysis was last asked about without an answer: it was cancelled, or it failed. */
  readonly unanswered: { readonly [K in JobName<Analyses>]?: VersionId };
  /** Runs a job with an entry in the tray. Rejects with AbortError when a person cancels it. */
  runJob<K extends JobName<Analyses>>(
    job: K,
    input: JobInput<Analyses, K>,
    transfer?: readonly ArrayBuffer[],
    cancel?: AbortController,
  ): Promise<JobOutput<Analyses, K>>;
  /** Runs an analysis of the network as it stands and keeps its answer in results. Never rejects: the tray tells. */
  analyse<K extends JobName<Analyses>>(
    job: K,
    input: JobInput<Analyses, K> | Promise<JobInput<Analyses, K>>,
  ): Promise<void>;
  cancelJob(id: number): void;
  dismissJob(id: number): void;
};

const cancels = new Map<number, AbortController>();
let lastId = 0;
type Asking = {
  readonly cancel: AbortController;
  readonly version: VersionId;
  /** undefined while it is still made ready. */
  input?: unknown;
};

/** The newest run of each analysis: a newer question makes the older one pointless. */
const asked = new Map<string, Asking>();

/** Is such a question about this network being answered? Of several places that show one answer, one asks. */
export function isAsking<K extends JobName<Analyses>>(
  job: K,
  version: VersionId,
  isIt: (input: JobInput<Analyses, K>) => boolean,
): boolean {
  const asking = asked.get(job);
  return asking?.version === version && asking.input !== undefined && isIt(asking.input as JobInput<Analyses, K>);
}

export const jobsSlice: Slice<JobsSlice> = (set, get) => {
  const update = (id: number, part: Partial<JobEntry>) =>
    set(({ jobEntries }) => ({
      jobEntries: jobEntries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)),
    }));
  return {
    jobEntries: [],
    results: {},
    unanswered: {},
    async runJob(job, input, transfer = [], cancel = new AbortController()) {
      const id = ++lastId;
      cancels.set(id, cancel);
      const entry: JobEntry = {
        id,
        job,
        startedAt: Date.now(),
        done: 0,
        total: 0,
        state: "running",
        message: "",
        endedAt: null,
      };
      set(({ jobEntries }) => ({ jobEntries: [...jobEntries, entry] }));
      try {
        const onProgress = (done: number, total: number) => update(id, { done, total });
        const output = (await jobs.run(job, input, { signal: cancel.signal, onProgress, transfer })) as never;
        update(id, { state: "done", endedAt: Date.now() });
        return output;
      } catch (cause) {
        const stopped = cause instanceof DOMException && cause.name === "AbortError";
        const message = cause instanceof Error ? cause.message : String(cause);
        update(id, { state: stopped ? "cancelled" : "failed", message, endedAt: Date.now() });
        throw cause;
      } finally {
        cancels.delete(id);
      }
    },
    async analyse(job, question) {
      const { version } = get().network;
      const asking: Asking = { cancel: new AbortController(), version };
      asked.get(job)?.cancel.abort();
      asked.set(job, asking);
      set(({ unanswered: { [job]: _again, ...unanswered } }) => ({ unanswered }));
      try {
        const input = question instanceof Promise ? await question : question;
        // A newer question came while this one was made ready.
        if (asked.get(job) !== asking) return;
        asking.input = input;
        const output = await get().runJob(job, input, [], asking.cancel);
        // A person who has gone back meanwhile keeps the answer about what is there again.
        const isAboutNow = (about?: VersionId) => about === get().network.version;
        if (isAboutNow(get().results[job]?.version) && !isAboutNow(version)) return;
        set(({ results }) => ({ results: { ...results, [job]: { version, input, output } } }));
      } catch {
        // The tray names the job and says what happened; the study and its older answers stay.
        if (asked.get(job) === asking) set(({ unanswered }) => ({ unanswered: { ...unanswered, [job]: version } }));
      } finally {
        if (asked.get(job) === asking) asked.delete(job);
      }
    },
    cancelJob: (id) => cancels.get(id)?.abort(),
    dismissJob: (id) => set(({ jobEntries }) => ({ jobEntries: jobEntries.filter((entry) => entry.id !== id) })),
  };
};
