/**
 * Answers: of several scenarios, how badly is every site hit by whichever hits it worst? A site must be ready for each of
 * them, whichever comes. What is not known of one is not known of the worst, but it is no less than what is known.
 */
import type { RiskOfSites } from "./site-facts.ts";

/** null of none. */
export function worstRisk(risks: readonly RiskOfSites[]): RiskOfSites | null {
  const [first] = risks;
  if (first === undefined || risks.length === 1) return first ?? null;
  const worst = (end: keyof RiskOfSites, of: "cutOff" | "darkH") =>
    first[end][of].map((_, site) => {
      const values = risks.map((risk) => risk[end][of][site] as number);
      const known = values.filter((value) => !Number.isNaN(value));
      if (end === "most" && known.length < values.length) return Number.NaN;
      return known.length === 0 ? Number.NaN : Math.max(...known);
    });
  return {
    least: { cutOff: worst("least", "cutOff"), darkH: worst("least", "darkH") },
    most: { cutOff: worst("most", "cutOff"), darkH: worst("most", "darkH") },
  };
}
