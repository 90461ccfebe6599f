import type { Network } from "../../../core/model/index.ts";
import type { Indicator, Indicators, Verdict } from "../../../core/redundancy/indicators/measure-indicators.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Badge } from "../../ui/badge.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Popover } from "../../ui/popover.tsx";
import { showSites } from "./show.ts";
import { sitesBehind } from "./view-model.ts";

type FiguresProps = { readonly found: Indicators; readonly network: Network };

/** Every figure with its threshold and verdict; the number leads to the sites behind it. */
export function Figures({ found, network }: FiguresProps) {
  const { indicators: said } = useWords();
  return (
    <ul className="indicators-figures" aria-label={said.title}>
      {found.indicators.map((indicator) => (
        <Figure key={indicator.id} indicator={indicator} found={found} network={network} />
      ))}
    </ul>
  );
}

function Figure({ indicator, found, network }: FiguresProps & { readonly indicator: Indicator }) {
  const { indicators: said, shell } = useWords();
  const { id, value, upper, threshold, verdict } = indicator;
  const text = said.figure(id, value, upper);
  const rows = value === null ? null : sitesBehind(found, id);
  const source = [
    [said.how, said.why[id]],
    ...(threshold === null
      ? []
      : [
          [said.source, threshold.source],
          [said.status, said.statuses[threshold.status] ?? threshold.status],
        ]),
    [said.version, network.version],
  ];
  return (
    <li>
      <span className="indicators-name">
        {said.names[id]}
        <Popover icon="info" iconOnly label={shell.whereFrom(said.names[id])}>
          {() => (
            <dl className="stat-source">
              {source.map(([label, what]) => (
                <div key={label} className="indicators-source">
                  <dt>{label}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          )}
        </Popover>
      </span>
      {rows === null || rows.length === 0 ? (
        <span className="indicators-value">{text}</span>
      ) : (
        <button
          type="button"
          className="indicators-value stat-button"
          aria-label={`${text}. ${said.select(said.behind[id])}`}
          onClick={() => showSites(network, rows)}
        >
          {text}
        </button>
      )}
      <span className="indicators-soft">
        {threshold === null ? said.noThreshold : said.threshold(id, threshold)}{" "}
        {threshold?.status === "unconfirmed" && <Badge tone="unconfirmed">{shell.unconfirmed}</Badge>}
      </span>
      {threshold !== null && <Mark verdict={verdict} />}
    </li>
  );
}

const ICONS = { fail: "error", unknown: "info", pass: "check" } as const;

/** By its shape, its colour and its word. */
function Mark({ verdict }: { readonly verdict: Verdict }) {
  const { indicators: said } = useWords();
  return (
    <span className={`indicators-verdict indicators-${verdict}`}>
      <Icon name={ICONS[verdict]} size={14} />
      {said.verdicts[verdict]}
    </span>
  );
}
