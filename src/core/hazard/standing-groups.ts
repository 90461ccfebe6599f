/** Answers: which risk groups stand for a risk? Those given, or that somebody accepted; not what was inferred and left open. */
import { choiceAt, type Network } from "../model/index.ts";

/** Per group row 1 or 0. */
export function standingGroups({ groups }: Pick<Network, "groups">): Uint8Array {
  const { accepted, source } = groups.columns;
  return Uint8Array.from({ length: groups.count }, (_, g) => {
    const verdict = choiceAt(accepted, g);
    return verdict === "yes" || (verdict === null && choiceAt(source, g) !== "inferred") ? 1 : 0;
  });
}
