import type { Change } from "../core/model/index.ts";
import type { Words } from "./index.ts";

/** Why and by whom a change was made: what a person wrote as it stands, what the program did in words. */
export function describeOrigin({ repairs }: Words, { why, who }: Change): readonly [why: string, who: string] {
  const reasons: Readonly<Record<string, string>> = repairs.reasons;
  const said = Object.hasOwn(reasons, why) ? (reasons[why] ?? why) : why;
  return [said, who === "import" ? repairs.byImport : who];
}
