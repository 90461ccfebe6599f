import type { Network } from "../../../core/model/index.ts";
import { type Audit, VERDICTS } from "../../../core/redundancy/circuits/audit-circuits.ts";
import { clearable } from "../../../core/redundancy/circuits/circuits-to-audit.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import { Assumptions } from "./assumptions.tsx";
import { CircuitList } from "./list.tsx";
import { MinutesChart } from "./minutes-chart.tsx";
import { Summary } from "./summary.tsx";
import { takeReroutes } from "./take.ts";
import { askAudit, askAvailability, useAudit, useAvailability } from "./use-circuits.ts";
import "./panel.css";

export function CircuitsPanel() {
  const { circuits: said } = useWords();
  const network = useApp((state) => state.network);
  const { output: audit, stale, unanswered } = useAudit();
  const availability = useAvailability();
  if (network.circuits.count === 0) {
    return (
      <Section title={said.title}>
        <EmptyState icon="circuit" title={said.nothing}>
          {said.nothingWhy}
        </EmptyState>
      </Section>
    );
  }
  const minutes = availability.stale ? null : (availability.output?.circuits.minutes ?? null);
  const counted = audit === null ? 0 : VERDICTS.reduce((sum, verdict) => sum + audit.counts[verdict], 0);
  // An answer about another network may have other rows.
  const fits = audit !== null && counted === network.circuits.count;
  return (
    <Section title={said.title}>
      <p className="circuits-question">{said.question}</p>
      {(audit === null || stale) && (
        <p role="status">
          {stale && `${said.stale} `}
          {unanswered ? said.unanswered : said.running}
        </p>
      )}
      {unanswered && <Button onClick={askAudit}>{said.countAgain}</Button>}
      {fits && (
        <div className={stale ? "circuits-answer circuits-stale" : "circuits-answer"}>
          <Summary audit={audit} network={network} />
          {!stale && <TakeAll audit={audit} network={network} />}
          <CircuitList audit={audit} network={network} minutes={minutes} />
          <h4 className="circuits-head">{said.availability}</h4>
          {availability.output === null || availability.stale ? (
            <p role="status">
              {availability.unanswered ? said.unanswered : said.running}{" "}
              {availability.unanswered && <Button onClick={askAvailability}>{said.countAgain}</Button>}
            </p>
          ) : (
            <MinutesChart found={availability.output} />
          )}
          <Assumptions />
        </div>
      )}
    </Section>
  );
}

/** Every failing circuit that a path is known for which shares nothing, in one change. */
function TakeAll({ audit, network }: { readonly audit: Audit; readonly network: Network }) {
  const { circuits: said } = useWords();
  const isReader = useApp((state) => state.access === "reader");
  const rows = clearable(audit);
  if (audit.counts.fail === 0) return null;
  return (
    <div className="circuits-take">
      <p>{said.clearable(rows.length, audit.counts.fail)}</p>
      {rows.length > 0 && (
        <Button disabled={isReader} onClick={() => takeReroutes(network, audit, rows, said.takeAllWhy(rows.length))}>
          {said.takeAll(rows.length)}
        </Button>
      )}
    </div>
  );
}
