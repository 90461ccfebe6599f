import type { Sourced } from "../../../core/hazard/sourced.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Badge } from "../../ui/badge.tsx";

/** Where a figure comes from, how sure it is, and what it was found on where that is something else. */
export function SourceLine({ of: { source, status, analogy, note } }: { readonly of: Sourced }) {
  const { availability, failure, hazards } = useWords();
  return (
    <p className="fragility-source">
      <Badge tone={status === "unconfirmed" ? "unconfirmed" : "neutral"}>{availability.statuses[status]}</Badge>{" "}
      {analogy !== undefined && (
        <>
          <Badge tone="unconfirmed">{failure.analogy(analogy)}</Badge>{" "}
        </>
      )}
      {hazards.sourceOf(source)}
      {note !== undefined && ` (${note})`}
    </p>
  );
}
