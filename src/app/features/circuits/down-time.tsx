/** For how long a circuit is down in a year, from what, and by which figures: amber where nobody has confirmed one. */
import { useMemo } from "react";
import { choiceAt } from "../../../core/model/index.ts";
import { CUT_RATES, type CutRate, type Figure, LAID } from "../../../core/redundancy/circuits/cut-rates.ts";
import { choiceLabel } from "../../../words/describe.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Badge } from "../../ui/badge.tsx";
import { type ChosenCircuit, useAvailability } from "./use-circuits.ts";

export function DownTime({ row, network, circuit, input }: ChosenCircuit) {
  const words = useWords();
  const { circuits: said, availability: terms } = words;
  const { output, stale } = useAvailability();
  const laid = useMemo(() => {
    const kinds = new Map<Laid, number>();
    for (const span of new Set([...circuit.working.spans, ...circuit.protection.spans])) {
      const mode = layingAt(network, span);
      kinds.set(mode, (kinds.get(mode) ?? 0) + (input.spans.lengths[span] as number));
    }
    return [...kinds].sort(([, a], [, b]) => b - a);
  }, [network, circuit, input]);
  if (output === null || stale) return null;
  const { minutes, working, protection, common } = output.circuits;
  const say = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? words.model.unknown : formatNumber(value, value < 1 ? 3 : 1);
  const parts = [
    [said.workingAlone, working[row]],
    [said.protectionAlone, protection[row]],
    [terms.common, common[row]],
  ] as const;
  const isUnconfirmed = laid.some(([mode]) =>
    figuresOf(CUT_RATES[mode]).some(({ status }) => status === "unconfirmed"),
  );
  return (
    <>
      <h3 className="circuit-title">{said.downTime}</h3>
      <p>
        <b className="circuit-minutes">{say(minutes[row])}</b> {terms.minutes}{" "}
        {isUnconfirmed && <Badge tone="unconfirmed">{words.shell.unconfirmed}</Badge>}
      </p>
      <dl className="circuit-facts">
        {parts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{say(value)}</dd>
          </div>
        ))}
      </dl>
      <table className="circuit-rates">
        <caption className="circuits-soft">{said.ratesUsed}</caption>
        <thead>
          <tr>
            <th scope="col">{said.laying}</th>
            <th scope="col">{said.kmHead}</th>
            <th scope="col">{said.cuts}</th>
            <th scope="col">{said.repair}</th>
          </tr>
        </thead>
        <tbody>
          {laid.map(([mode, metres]) => (
            <tr key={mode}>
              <th scope="row">
                {mode === "unknown" ? words.model.unknown : choiceLabel(words, "spans", "laying", mode)}
              </th>
              <td>{formatNumber(metres / 1000, 1)}</td>
              <FigureCell figure={CUT_RATES[mode]?.cutsPer1000KmYear} />
              <FigureCell figure={CUT_RATES[mode]?.repairH} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type Laid = (typeof LAID)[number];

function layingAt({ spans }: ChosenCircuit["network"], span: number): Laid {
  const mode = choiceAt(spans.columns.laying, span);
  return LAID.find((each) => each === mode) ?? "unknown";
}

function figuresOf(rate: CutRate | null): readonly Figure[] {
  return rate === null ? [] : [rate.cutsPer1000KmYear, rate.repairH];
}

/** The source stands behind the number, for those who point at it; what nobody has confirmed is marked. */
function FigureCell({ figure }: { readonly figure: Figure | undefined }) {
  const { availability, model } = useWords();
  if (figure === undefined) return <td>{model.unknown}</td>;
  const statuses: Readonly<Record<string, string>> = availability.statuses;
  const status = statuses[figure.status] ?? figure.status;
  const isOpen = figure.status === "unconfirmed";
  return (
    <td className={isOpen ? "circuit-unconfirmed" : undefined} title={`${status}: ${figure.source}`}>
      {formatNumber(figure.value, 3)}
      {isOpen && <span className="visually-hidden"> {status}</span>}
    </td>
  );
}
