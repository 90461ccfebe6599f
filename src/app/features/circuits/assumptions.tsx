import { useMemo } from "react";
import { countTurnedDown } from "../../../core/redundancy/losses/group-sets.ts";
import { SEPARATION_DEFAULTS } from "../../../core/redundancy/shared/measure-separation.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { useGranted } from "./use-circuits.ts";

/** What every number above takes for granted. */
export function Assumptions() {
  const { audit, availability, circuits, routes, service } = useWords();
  const hasHazards = useApp((state) => (state.study?.hazards.length ?? 0) > 0);
  const enough = useApp((state) => state.study?.settings.enough ?? 1);
  const network = useApp((state) => state.network);
  const turnedDown = useMemo(() => countTurnedDown(network), [network]);
  const result = useApp((state) => state.results.audit);
  const found = useApp((state) => state.results.availability?.output);
  const granted = useGranted();
  const sentences = [
    ...(result?.output.groupsKnown === false ? [audit.assumeNoGroups] : []),
    ...service.assumeTurnedDown(turnedDown),
    audit.assumeReroute,
    hasHazards ? audit.assumeHazards : audit.assumeNoHazards,
    audit.assumeSeparation(SEPARATION_DEFAULTS.endM),
    ...availability.assume,
    ...availability.assumeAnyGateway(enough),
    ...(granted === null ? [] : availability.assumeCauses(granted.causes)),
    ...(granted === null ? [] : routes.assumeLengths(granted.lengths)),
    ...(found === undefined ? [] : service.assumeNetwork(found.assumptions)),
  ];
  return (
    <div className="circuits-assumptions">
      <h4>{circuits.assumptions}</h4>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
