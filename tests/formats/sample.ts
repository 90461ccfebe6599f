import type { NamedBytes, ReadOptions } from "../../src/core/import/format.ts";

/** Files of one format as a person drops them, with the number of rows they are known to have without our readers. */
export type Sample = {
  /** Of the format that has to be found. */
  readonly format: string;
  /** What it is, or where it comes from. */
  readonly what: string;
  readonly files: readonly NamedBytes[];
  readonly options?: ReadOptions;
  readonly rows: number;
};

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const file = (name: string, content: string | Uint8Array): NamedBytes => ({
  name,
  bytes: typeof content === "string" ? utf8(content) : content,
});
