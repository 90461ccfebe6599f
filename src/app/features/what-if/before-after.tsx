import type { Outage } from "../../../core/redundancy/outages/measure-outage.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";

/** Sites, people and circuits: how many there were, are, and are lost, each with a bar of what is left. */
export function BeforeAfter({ outage: { before, cutOff, circuits, circuitsBefore } }: { readonly outage: Outage }) {
  const { whatif: said, model } = useWords();
  const whole = circuits.reduce((sum, state) => sum + (state === "whole" ? 1 : 0), 0);
  // Where nobody's number is known, none is a number.
  const isAnyoneKnown = before.people > 0 || before.unknown === 0;
  const sitesUnknown = isAnyoneKnown ? cutOff.unknown : before.unknown;
  const rows = [
    { label: said.sitesServed, was: before.sites, lost: cutOff.sites, unknown: null, isKnown: true },
    {
      ...{ label: said.peopleServed, was: before.people, lost: cutOff.people, isKnown: isAnyoneKnown },
      unknown: sitesUnknown > 0 ? said.panel.plusUnknown(sitesUnknown) : null,
    },
    {
      ...{ label: said.circuitsWhole, was: circuitsBefore, lost: circuitsBefore - whole, isKnown: true },
      unknown: circuits.length > circuitsBefore ? said.circuitsUnknown(circuits.length - circuitsBefore) : null,
    },
  ];
  return (
    <table className="what-table">
      <caption className="visually-hidden">{said.panel.result}</caption>
      <thead>
        <tr>
          <th scope="col">{said.before}</th>
          <th scope="col">{said.after}</th>
          <th scope="col">{said.lost}</th>
        </tr>
      </thead>
      {rows.map(({ label, was, lost, unknown, isKnown }) => (
        <tbody key={label}>
          <tr>
            <th colSpan={3} scope="rowgroup">
              {label}
            </th>
          </tr>
          <tr>
            <td>{isKnown ? formatNumber(was) : model.unknown}</td>
            <td>{isKnown ? formatNumber(was - lost) : model.unknown}</td>
            <td className={lost > 0 ? "what-lost" : undefined}>
              {isKnown ? (lost > 0 ? `−${formatNumber(lost)}` : "0") : model.unknown}
            </td>
          </tr>
          <tr>
            <td colSpan={3}>
              <div className="what-bar">
                <div className="what-bar-left" style={{ width: `${was === 0 ? 0 : (100 * (was - lost)) / was}%` }} />
                {/* However small, a loss is seen. */}
                {lost > 0 && <div className="what-bar-lost" />}
              </div>
            </td>
          </tr>
          {unknown !== null && (
            <tr>
              <td colSpan={3} className="what-soft what-unknown">
                {unknown}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}
