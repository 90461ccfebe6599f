import { type Network, nameOfRow } from "../../../core/model/index.ts";
import type { Outage } from "../../../core/redundancy/outages/measure-outage.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import type { Asked } from "./ask.ts";

type AssumptionsProps = { readonly outage: Outage; readonly asked: Asked; readonly network: Network };

/** What every number above takes for granted. */
export function Assumptions({ outage, asked: { step, elements }, network }: AssumptionsProps) {
  const { whatif, service, backup } = useWords();
  const enough = useApp((state) => state.study?.settings.enough) ?? 1;
  const { dark, circuits, assumptions, reference } = outage;
  const isDrawn = step.off.some(({ kind }) => kind === "polygon" || kind === "strip");
  const sentences = [
    ...(elements.missing.length > 0 ? [whatif.assumeMissing(elements.missing)] : []),
    ...(isDrawn ? [whatif.assumeOff] : []),
    ...(elements.unplaced > 0 ? [whatif.assumeUnplaced(elements.unplaced)] : []),
    ...(dark.length > 0 ? [whatif.assumeEscape] : []),
    ...(circuits.length > 0 ? [whatif.assumeCircuits] : []),
    ...(step.window !== null ? [whatif.assumePeopleHours] : []),
    ...whatif.assumeOneWay(enough),
    ...service.assume(assumptions, enough),
    ...(reference >= 0 ? [backup.assumeReference(nameOfRow(network, "sites", reference))] : []),
    ...service.assumeNetwork(assumptions),
  ];
  return (
    <div className="what-soft what-assumptions">
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
