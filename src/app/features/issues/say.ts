/** Names of kinds of issues, and how an issue stands among others. */
import type { Words } from "../../../words/index.ts";

/** null: its sentence says it. */
export function kindTitle({ problems }: Words, rule: string): string | null {
  const kinds: Readonly<Record<string, string>> = problems.kinds;
  return Object.hasOwn(kinds, rule) ? (kinds[rule] ?? null) : null;
}
