import type { VersionId } from "../../core/model/index.ts";
import type { Parameter, Rows } from "../../core/tables/table-data.ts";
import type { Words } from "../../words/index.ts";
import { readRemembered, remember } from "../platform/remembered.ts";
import type { Slice } from "./store.ts";

export type SavedQuery = {
  readonly name: string;
  readonly sql: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
};

/** Rows of an answer that have a position, as the map draws them. */
export type SqlPoints = {
  /** lon, lat, lon, lat, ... */
  readonly positions: Float64Array;
  /** The answer's row of each point. */
  readonly rows: Uint32Array;
};

export type SqlAnswer = {
  readonly sql: string;
  readonly rows: Rows;
  readonly cut: boolean;
  readonly ms: number;
  /** The network that was asked: the answer is stale as soon as that moves on. */
  readonly version: VersionId;
};

export type SqlSlice = {
  readonly sqlDraft: string;
  readonly sqlParameters: Readonly<Record<string, Parameter>>;
  /** Newest first. */
  readonly sqlHistory: readonly string[];
  readonly savedQueries: readonly SavedQuery[];
  /** A statement goes on while another tab of the drawer is open. */
  readonly sqlRunning: boolean;
  /** Why the last statement has no answer. */
  readonly sqlProblem: ((words: Words) => string) | null;
  readonly sqlAnswer: SqlAnswer | null;
  readonly sqlPoints: SqlPoints | null;
  draftSql(sql: string, parameters?: Readonly<Record<string, Parameter>>): void;
  setSqlParameter(name: string, value: Parameter): void;
  answerSql(answer: SqlAnswer | null): void;
  saveQuery(query: SavedQuery): void;
  forgetQuery(name: string): void;
  showPoints(points: SqlPoints | null): void;
};

const HISTORY_KEPT = 50;

export const sqlSlice: Slice<SqlSlice> = (set) => {
  const keepSaved = (savedQueries: readonly SavedQuery[]) => {
    remember("sql-saved", JSON.stringify(savedQueries));
    return { savedQueries };
  };
  return {
    sqlDraft: "SELECT *\nFROM spans\nLIMIT 100",
    sqlParameters: {},
    sqlHistory: readList("sql-history", (item): item is string => typeof item === "string"),
    savedQueries: readList("sql-saved", isSavedQuery),
    sqlRunning: false,
    sqlProblem: null,
    sqlAnswer: null,
    sqlPoints: null,
    draftSql: (sqlDraft, sqlParameters) =>
      set(sqlParameters === undefined ? { sqlDraft } : { sqlDraft, sqlParameters }),
    setSqlParameter: (name, value) =>
      set(({ sqlParameters }) => ({ sqlParameters: { ...sqlParameters, [name]: value } })),
    answerSql: (sqlAnswer) =>
      set(({ sqlHistory }) => {
        if (sqlAnswer === null) return { sqlAnswer, sqlPoints: null };
        const others = sqlHistory.filter((sql) => sql !== sqlAnswer.sql);
        const history = [sqlAnswer.sql, ...others].slice(0, HISTORY_KEPT);
        remember("sql-history", JSON.stringify(history));
        return { sqlAnswer, sqlPoints: null, sqlHistory: history };
      }),
    saveQuery: (query) =>
      set(({ savedQueries }) => keepSaved([...savedQueries.filter(({ name }) => name !== query.name), query])),
    forgetQuery: (name) => set(({ savedQueries }) => keepSaved(savedQueries.filter((query) => query.name !== name))),
    showPoints: (sqlPoints) => set({ sqlPoints }),
  };
};

function readList<T>(key: string, belongs: (item: unknown) => item is T): readonly T[] {
  try {
    const list: unknown = JSON.parse(readRemembered(key) ?? "[]");
    return Array.isArray(list) ? list.filter(belongs) : [];
  } catch {
    return [];
  }
}

function isSavedQuery(item: unknown): item is SavedQuery {
  if (typeof item !== "object" || item === null) return false;
  const { name, sql, parameters } = item as Partial<Record<keyof SavedQuery, unknown>>;
  return typeof name === "string" && typeof sql === "string" && typeof parameters === "object" && parameters !== null;
}
