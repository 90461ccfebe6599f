/** How many rows of a mask are 1. */
export function countSet(mask: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < mask.length; i++) total += mask[i] as number;
  return total;
}
