import type { Finding, Severity } from "../../core/model/index.ts";
import type { Slice } from "./store.ts";

/** Which issues a person looks at; null: any. */
export type IssueFilter = {
  readonly severity: Severity | null;
  /** Name of the file; "": of no file, but of the network as it stands. */
  readonly file: string | null;
  readonly rule: string | null;
  readonly text: string;
  readonly onMap: boolean;
  readonly repairable: boolean;
};

export const EVERY_ISSUE: IssueFilter = {
  severity: null,
  file: null,
  rule: null,
  text: "",
  onMap: false,
  repairable: false,
};

export type IssueSlice = {
  readonly issueFilter: IssueFilter;
  /** The one that the page tells about and the map marks. */
  readonly chosenIssue: Finding | null;
  filterIssues(filter: Partial<IssueFilter>): void;
  chooseIssue(issue: Finding | null): void;
};

export const issueSlice: Slice<IssueSlice> = (set) => ({
  issueFilter: EVERY_ISSUE,
  chosenIssue: null,
  filterIssues: (filter) => set(({ issueFilter }) => ({ issueFilter: { ...issueFilter, ...filter } })),
  chooseIssue: (chosenIssue) => set({ chosenIssue }),
});
