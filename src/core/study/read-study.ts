import type { Study } from "../model/index.ts";

/** Why a file is not a study that can be opened. */
export type StudyFault =
  | { readonly kind: "not-a-study" }
  | { readonly kind: "truncated" }
  | { readonly kind: "damaged"; readonly entry: string }
  | { readonly kind: "newer-format"; readonly found: number; readonly known: number };

export type StudyReading =
  | { readonly ok: true; readonly study: Study }
  | { readonly ok: false; readonly fault: StudyFault };

export function readStudy(_bytes: Uint8Array): StudyReading {
  return { ok: false, fault: { kind: "not-a-study" } };
}
