import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";

export type Bar = { readonly label: string; readonly count: number; readonly onShow: () => void };

/** How many sites are of which class: a bar each, which leads to them. */
export function Bars({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const { indicators: said } = useWords();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <figure className="indicators-chart">
      <figcaption>{title}</figcaption>
      <ul>
        {bars.map(({ label, count, onShow }) => (
          <li key={label}>
            <button
              type="button"
              disabled={count === 0}
              aria-label={`${label}: ${said.sitesOf(count)}. ${said.select(label)}`}
              onClick={onShow}
            >
              <span>{label}</span>
              <Meter share={count / most} />
              <span className="indicators-number">{formatNumber(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** A length from 0 to 1; the number beside it says it in words. */
export function Meter({ share, look = "plain" }: { readonly share: number; readonly look?: "plain" | "bad" }) {
  return (
    <svg
      className={`indicators-meter indicators-meter-${look}`}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="indicators-meter-ground" width="100" height="8" />
      <rect className="indicators-meter-bar" width={100 * share} height="8" />
    </svg>
  );
}
