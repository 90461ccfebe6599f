import type { Network } from "../../../core/model/index.ts";
import type { Audit, Verdict } from "../../../core/redundancy/circuits/audit-circuits.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { EVERY_CIRCUIT } from "../../store/circuits-slice.ts";
import { useApp } from "../../store/store.ts";
import { Stat, StatRow } from "../../ui/stat.tsx";

/** How the circuits stand; each number leads to the circuits that it counts. */
export function Summary({ audit, network }: { readonly audit: Audit; readonly network: Network }) {
  const { audit: verdicts, circuits: said } = useWords();
  const filter = useApp((state) => state.circuitFilter);
  const { filterCircuits } = useApp.getState();
  const hasHazards = useApp((state) => (state.study?.hazards.length ?? 0) > 0);
  const inHazards = audit.circuits.filter(({ commonHazards }) => commonHazards.length > 0).length;
  const source = (why: string) => [
    { label: said.how, value: why },
    { label: said.version, value: network.version },
  ];
  const verdict = (which: Verdict) => (
    <Stat
      label={verdicts.verdicts[which]}
      value={formatNumber(audit.counts[which])}
      unit={said.of(audit.circuits.length)}
      source={source(said.verdictWhy[which])}
      shown={filter.verdict === which}
      showLabel={said.showOnly(verdicts.verdicts[which])}
      onShow={() => filterCircuits({ ...EVERY_CIRCUIT, verdict: filter.verdict === which ? null : which })}
    />
  );
  return (
    <>
      <StatRow>
        {verdict("fail")}
        {verdict("unknown")}
      </StatRow>
      <StatRow>
        {verdict("pass")}
        <Stat
          label={said.inHazards}
          value={hasHazards ? formatNumber(inHazards) : null}
          unit={said.of(audit.circuits.length)}
          source={source(said.inHazardsWhy)}
          shown={filter.inHazards}
          showLabel={said.showOnly(said.inHazards)}
          onShow={() => filterCircuits({ ...EVERY_CIRCUIT, inHazards: !filter.inHazards })}
        />
      </StatRow>
    </>
  );
}
