/** Where a published figure comes from. */
import type { ModelStatus } from "../engineering-model.ts";

export type Sourced = {
  readonly source: string;
  readonly status: ModelStatus;
  /** What it was measured on, where that is not what it is used for. */
  readonly analogy?: Names;
  readonly note?: string;
};

export type Figure = { readonly value: number } & Sourced;

export type Names = { readonly en: string; readonly zh: string };
