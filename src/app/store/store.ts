import { create, type StateCreator } from "zustand";
import { type JobsSlice, jobsSlice } from "./jobs-slice.ts";
import { type NoticeSlice, noticeSlice } from "./notice-slice.ts";
import { type StudySlice, studySlice } from "./study-slice.ts";
import { type ViewSlice, viewSlice } from "./view-slice.ts";

export type AppState = StudySlice & ViewSlice & JobsSlice & NoticeSlice;
export type Slice<S> = StateCreator<AppState, [], [], S>;

/** The one store. Selectors select raw state; what is derived is memoised where it is used. */
export const useApp = create<AppState>()((...api) => ({
  ...studySlice(...api),
  ...viewSlice(...api),
  ...jobsSlice(...api),
  ...noticeSlice(...api),
}));
