import { useMemo } from "react";
import type { Network } from "../../../core/model/index.ts";
import { availabilityOf } from "../../../core/redundancy/circuits/availability-of.ts";
import { CUT_RATES } from "../../../core/redundancy/circuits/cut-rates.ts";
import { SEPARATION_DEFAULTS } from "../../../core/redundancy/shared/measure-separation.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";

/** What every number above takes for granted. */
export function Assumptions({ network }: { readonly network: Network }) {
  const { audit, availability, circuits, routes, service } = useWords();
  const study = useApp((state) => state.study);
  const result = useApp((state) => state.results.audit);
  const found = useApp((state) => state.results.availability?.output);
  const asked = useMemo(
    () => (study === null ? null : availabilityOf(network, study.settings.gateways, CUT_RATES)),
    [network, study],
  );
  const sentences = [
    ...(result?.output.groupsKnown === false ? [audit.assumeNoGroups] : []),
    audit.assumeReroute,
    (study?.hazards.length ?? 0) === 0 ? audit.assumeNoHazards : audit.assumeHazards,
    audit.assumeSeparation(SEPARATION_DEFAULTS.endM),
    ...availability.assume,
    ...availability.assumeAnyGateway(study?.settings.enough ?? 1),
    ...(asked === null ? [] : [...availability.assumeCauses(asked.causes), ...routes.assumeLengths(asked.lengths)]),
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
