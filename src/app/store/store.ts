import { create, type StateCreator } from "zustand";
import { type CircuitsSlice, circuitsSlice } from "./circuits-slice.ts";
import { type DatabaseSlice, databaseSlice } from "./database-slice.ts";
import { type DisasterSlice, disasterSlice } from "./disaster-slice.ts";
import { type DrawSlice, drawSlice } from "./draw-slice.ts";
import { type ExposureSlice, exposureSlice } from "./exposure-slice.ts";
import { type FilterSlice, filterSlice } from "./filter-slice.ts";
import { type ImportSlice, importSlice } from "./import-slice.ts";
import { type IssueSlice, issueSlice } from "./issue-slice.ts";
import { type JobsSlice, jobsSlice } from "./jobs-slice.ts";
import { type NoticeSlice, noticeSlice } from "./notice-slice.ts";
import { type ReadinessSlice, readinessSlice } from "./readiness-slice.ts";
import { type RedundancySlice, redundancySlice } from "./redundancy-slice.ts";
import { type RegionsSlice, regionsSlice } from "./regions-slice.ts";
import { type RoutesSlice, routesSlice } from "./routes-slice.ts";
import { type SharedSlice, sharedSlice } from "./shared-slice.ts";
import { type SqlSlice, sqlSlice } from "./sql-slice.ts";
import { type StudySlice, studySlice } from "./study-slice.ts";
import { type ViewSlice, viewSlice } from "./view-slice.ts";
import { type WhatIfSlice, whatIfSlice } from "./what-if-slice.ts";

export type AppState = StudySlice &
  ViewSlice &
  JobsSlice &
  NoticeSlice &
  DatabaseSlice &
  DrawSlice &
  FilterSlice &
  SqlSlice &
  ImportSlice &
  IssueSlice &
  CircuitsSlice &
  RedundancySlice &
  RegionsSlice &
  RoutesSlice &
  WhatIfSlice &
  ExposureSlice &
  DisasterSlice &
  ReadinessSlice &
  SharedSlice;
export type Slice<S> = StateCreator<AppState, [], [], S>;

/** The one store. Selectors select raw state; what is derived is memoised where it is used. */
export const useApp = create<AppState>()((...api) => ({
  ...studySlice(...api),
  ...viewSlice(...api),
  ...jobsSlice(...api),
  ...noticeSlice(...api),
  ...databaseSlice(...api),
  ...drawSlice(...api),
  ...filterSlice(...api),
  ...sqlSlice(...api),
  ...importSlice(...api),
  ...issueSlice(...api),
  ...circuitsSlice(...api),
  ...redundancySlice(...api),
  ...regionsSlice(...api),
  ...routesSlice(...api),
  ...whatIfSlice(...api),
  ...exposureSlice(...api),
  ...disasterSlice(...api),
  ...readinessSlice(...api),
  ...sharedSlice(...api),
}));
