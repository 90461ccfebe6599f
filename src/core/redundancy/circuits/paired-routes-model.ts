/** What two routes are worth whose failures have causes in common, beside what multiplying promises. */
import { engineeringModel, Refusal } from "../../engineering-model.ts";

const share = { unit: "1", least: 0, most: 1 } as const;

export const pairedRoutesModel = engineeringModel({
  inputs: { working: share, protection: share, both: { ...share, fallback: null } },
  outputs: { availability: "1", ifIndependent: "1", atWorst: "1", correlation: "1" },
  source: "P(both down), or the product where failures are independent; at worst the smaller of both shares",
  status: "derived",
  run({ working, protection, both }) {
    const product = working * protection;
    const most = Math.min(working, protection);
    const least = Math.max(0, working + protection - 1);
    if (both !== undefined && (both > most || both < least)) {
      return new Refusal("out-of-range", "both", both, { unit: "1", least, most });
    }
    const spread = Math.sqrt(working * (1 - working) * protection * (1 - protection));
    return {
      availability: both === undefined ? null : 1 - both,
      ifIndependent: 1 - product,
      atWorst: 1 - most,
      correlation: both === undefined || spread === 0 ? null : (both - product) / spread,
    };
  },
});
