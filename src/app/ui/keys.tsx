import { spellKeys } from "./spell-keys.ts";

/** A key combination as the keyboard names it. */
export function Keys({ keys }: { readonly keys: string }) {
  return <kbd>{spellKeys(keys)}</kbd>;
}
