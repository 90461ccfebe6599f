import type { ServiceAssumptions } from "../../../core/topology/service-graph.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";

type AssumptionsProps = { readonly own: readonly string[]; readonly service: ServiceAssumptions | null };

/** What every number above takes for granted. */
export function Assumptions({ own, service: given }: AssumptionsProps) {
  const { anywhere: said, service } = useWords();
  const enough = useApp((state) => state.study?.settings.enough ?? 1);
  const sentences = [
    ...own,
    ...(given === null ? [] : [...service.assume(given, enough), ...service.assumeNetwork(given)]),
  ];
  return (
    <div className="regions-assumptions">
      <h4>{said.assumptions}</h4>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
