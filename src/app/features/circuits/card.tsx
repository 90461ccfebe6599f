/** One circuit: whether its paths keep apart and why not, how far, in which hazards, how long it is down, and what is better. */
import { type Network, nameOf, textAt } from "../../../core/model/index.ts";
import type { CircuitAudit } from "../../../core/redundancy/circuits/audit-circuits.ts";
import type { CheckedPath } from "../../../core/redundancy/circuits/circuit-paths.ts";
import { reasonsOf } from "../../../core/redundancy/circuits/circuit-reasons.ts";
import { describeReasons, describeReroute } from "../../../words/describe-circuit.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { RouteSwatch } from "../../map/route-swatch.tsx";
import { useApp } from "../../store/store.ts";
import { AnswerCard } from "../../ui/answer-card.tsx";
import { Button } from "../../ui/button.tsx";
import { DownTime } from "./down-time.tsx";
import { takeReroutes } from "./take.ts";
import { type ChosenCircuit, useChosenCircuit } from "./use-circuits.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import "./card.css";

export function CircuitCard() {
  const { circuits: said } = useWords();
  const select = useApp((state) => state.select);
  const chosen = useChosenCircuit();
  if (chosen === null) return null;
  const { circuit } = chosen;
  return (
    <AnswerCard title={said.card} closeLabel={said.close} onClose={() => select(null)}>
      <Verdict {...chosen} />
      <Apart circuit={circuit} />
      <Hazards circuit={circuit} />
      <DownTime {...chosen} />
      <Better {...chosen} />
    </AnswerCard>
  );
}

function Verdict({ network, row, circuit, audit }: ChosenCircuit) {
  const words = useWords();
  const { circuits: said } = words;
  const { id, name, from, to, owner, tier, population } = network.circuits.columns;
  const ends = [from, to].map((end) => {
    const site = textAt(end, row);
    return site === null ? words.model.unknown : nameOf(network, "sites", site);
  });
  const [level, people] = [tier.values[row] as number, population.values[row] as number];
  const about = [
    textAt(owner, row),
    Number.isNaN(level) ? null : said.tierOf(level),
    Number.isNaN(people) ? null : said.people(people),
  ].filter((each) => each !== null);
  const reasons = describeReasons(network, reasonsOf(network, audit, circuit), words);
  return (
    <>
      <p className="circuit-name">{textAt(name, row) ?? textAt(id, row)}</p>
      <p className="circuits-soft">{[ends.join(" – "), ...about].join(" · ")}</p>
      <VerdictMark verdict={circuit.verdict} />
      {reasons.length === 0 ? (
        <p>{said.passWhy}</p>
      ) : (
        <ul className="circuit-reasons">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Lengths of both paths beside their marks on the map, and how far apart they run. */
function Apart({ circuit: { working, protection, separation } }: { readonly circuit: CircuitAudit }) {
  const words = useWords();
  const { circuits: said } = words;
  const isWhole = working.fault === null && protection.fault === null;
  return (
    <>
      <dl className="circuit-facts">
        <PathLine route={0} label={said.working} path={working} />
        <PathLine route={1} label={said.protection} path={protection} />
      </dl>
      {isWhole && (
        <p className="circuits-soft">
          {separation === null ? words.routes.assumeNoSeparation : words.routes.separation(separation)}
        </p>
      )}
    </>
  );
}

type PathLineProps = {
  /** As the map counts them. */
  readonly route: number;
  readonly label: string;
  readonly path: CheckedPath;
};

function PathLine({ route, label, path }: PathLineProps) {
  const words = useWords();
  const theme = useApp((state) => state.theme);
  return (
    <div>
      <dt className="circuit-path">
        <RouteSwatch route={route} theme={theme} />
        {label}
      </dt>
      <dd>{path.fault === null ? words.circuits.km(kilometres(path.metres)) : words.circuits.notWhole}</dd>
    </div>
  );
}

const HAZARDS_SHOWN = 5;

function Hazards({ circuit: { commonHazards, hazardsKnown } }: { readonly circuit: CircuitAudit }) {
  const { audit, circuits: said } = useWords();
  const hazards = useApp((state) => state.study?.hazards ?? NONE);
  if (hazards.length === 0) return null;
  const more = commonHazards.length - HAZARDS_SHOWN;
  return (
    <>
      <h3 className="circuit-title">{said.hazards}</h3>
      {commonHazards.length === 0 && (
        <p className="circuits-soft">{hazardsKnown ? said.noHazard : said.hazardUnknown}</p>
      )}
      {commonHazards.length > 0 && (
        <ul className="circuit-reasons">
          {commonHazards.slice(0, HAZARDS_SHOWN).map(({ layer, feature, name, workingM, protectionM, atEnd }) => (
            <li key={`${layer} ${feature}`}>
              {audit.hazardIn(hazards[layer]?.name ?? "", name)}
              <span className="circuits-soft">
                {" "}
                {workingM + protectionM === 0
                  ? said.bothCross
                  : said.bothIn(kilometres(workingM), kilometres(protectionM))}
                {atEnd && ` · ${said.atEnd}`}
              </span>
            </li>
          ))}
          {more > 0 && <li className="circuits-soft">{said.moreOf(more)}</li>}
        </ul>
      )}
    </>
  );
}

const NONE: readonly never[] = [];

/** The best path there is, and the change that takes it. */
function Better({ network, row, circuit, audit }: ChosenCircuit) {
  const words = useWords();
  const { circuits: said } = words;
  const isReader = useApp((state) => state.access === "reader");
  const theme = useApp((state) => state.theme);
  const { reroute, verdict } = circuit;
  if (reroute === null) {
    return verdict === "fail" ? <p className="circuits-soft">{said.noBetter}</p> : null;
  }
  return (
    <>
      <h3 className="circuit-title">{said.better}</h3>
      <p className="circuit-path circuit-path-proposed">
        <RouteSwatch route={2} theme={theme} />
        <span>{describeReroute(network, reroute, words)}</span>
      </p>
      <Button
        look="main"
        disabled={isReader}
        onClick={() => takeReroutes(network, audit, [row], said.takeWhy(nameAt(network, row)))}
      >
        {said.take}
      </Button>
    </>
  );
}

function nameAt({ circuits }: Network, row: number): string {
  return textAt(circuits.columns.name, row) ?? textAt(circuits.columns.id, row) ?? "";
}

const kilometres = (metres: number) => formatNumber(metres / 1000, 1);
