/**
 * Answers: with which chance does each site and span fail? Not counted but known: at one level its parts of one key fail
 * with the heaviest of their loads, keys add up, and levels are equally likely. Where luck comes from a field over the
 * ground, parts of one element at different places are taken as if each had its own. Cost O(parts).
 */
import { LEVEL_COUNT, type Risks } from "../failure/risks.ts";

/** loads: risks.least or risks.most. Per site, then per span row. */
export function failureChances({ siteCount, spanCount, elements, keys }: Risks, loads: Float32Array): Float64Array {
  const chances = new Float64Array(siteCount + spanCount);
  for (let first = 0; first < elements.length; ) {
    const element = elements[first] as number;
    if (element >= chances.length) break;
    let end = first + 1;
    while (elements[end] === element) end++;
    for (let level = 0; level < LEVEL_COUNT; level++) {
      let sum = 0;
      for (let part = first; part < end; part++) {
        const load = loads[LEVEL_COUNT * part + level] as number;
        if (isHeaviest(part, load, level)) sum += load;
      }
      chances[element] = (chances[element] as number) - Math.expm1(-sum) / LEVEL_COUNT;
    }
    first = end;

    function isHeaviest(part: number, load: number, level: number): boolean {
      for (let other = first; other < end; other++) {
        if (keys[2 * other] !== keys[2 * part] || keys[2 * other + 1] !== keys[2 * part + 1]) continue;
        const theirs = loads[LEVEL_COUNT * other + level] as number;
        if (theirs > load || (theirs === load && other < part)) return false;
      }
      return true;
    }
  }
  return chances;
}
