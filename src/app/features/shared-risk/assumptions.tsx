import type { Network } from "../../../core/model/index.ts";
import { countTurnedDown } from "../../../core/redundancy/losses/group-sets.ts";
import type { Shared } from "../../../core/redundancy/shared/measure-shared.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";

/** What every number above takes for granted. */
export function Assumptions({ shared, network }: { readonly shared: Shared; readonly network: Network }) {
  const { shared: said, service, sharedrisk } = useWords();
  const rule = useApp((state) => state.sharedRule);
  const enough = useApp((state) => state.study?.settings.enough ?? 1);
  const sentences = [
    said.assumeRule(rule),
    said.assumeInferred,
    ...(shared.withoutLine > 0 ? [said.assumeWithoutLine(shared.withoutLine)] : []),
    ...(shared.radioLinks > 0 ? [said.assumeRadio(shared.radioLinks)] : []),
    ...(shared.straight > 0 ? [said.assumeStraight(shared.straight)] : []),
    ...(shared.complete ? [] : [said.assumeIncomplete]),
    ...service.assume(shared.assumptions, enough),
    ...service.assumeTurnedDown(countTurnedDown(network)),
    ...service.assumeNetwork(shared.assumptions),
  ];
  return (
    <div className="shared-soft">
      <h4>{sharedrisk.assumptions}</h4>
      <ul className="shared-assumptions">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
