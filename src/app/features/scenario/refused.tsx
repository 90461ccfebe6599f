import type { Refusal } from "../../../core/engineering-model.ts";
import { useWords } from "../../i18n/use-words.ts";

/** Why the event is not played. */
export function Refused({ refusal }: { readonly refusal: Refusal }) {
  const { events } = useWords();
  return (
    <p className="scenario-refused" role="alert">
      {events.refused(refusal)}
    </p>
  );
}
