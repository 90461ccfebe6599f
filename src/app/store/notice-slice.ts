import type { Words } from "../../words/index.ts";
import type { Slice } from "./store.ts";

/** Something a person should read, in whichever language is on: the words are looked up when it is drawn. */
export type Notice = {
  readonly id: number;
  readonly tone: "info" | "warning" | "error";
  readonly say: (words: Words) => string;
  /** A way on, where there is one. */
  readonly action?: { readonly label: (words: Words) => string; readonly run: () => void };
};

export type NoticeSlice = {
  readonly notices: readonly Notice[];
  notify(notice: Omit<Notice, "id">): void;
  dismiss(id: number): void;
};

let lastId = 0;

export const noticeSlice: Slice<NoticeSlice> = (set) => ({
  notices: [],
  notify: (notice) => set(({ notices }) => ({ notices: [...notices, { ...notice, id: ++lastId }] })),
  dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
});
