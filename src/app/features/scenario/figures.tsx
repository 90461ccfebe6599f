import type { Timeline } from "../../../core/hazard/restore/timeline.ts";
import type { Risk, Spread } from "../../../core/hazard/simulate/risk.ts";
import { formatNumber, formatShare } from "../../../words/format.ts";
import type { Words } from "../../../words/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Select } from "../../ui/select.tsx";
import { Stat, StatRow } from "../../ui/stat.tsx";

const CASES = ["most", "least"] as const;

/** The numbers first: means with their intervals, how far what is unknown may move them, and how long it takes. */
export function Figures({ risk, timeline }: { readonly risk: Risk; readonly timeline: Timeline | null }) {
  const words = useWords();
  const { scenario: said } = words;
  const bound = useApp((state) => state.disaster.bound);
  const losses = risk[bound];
  const isOpen = isUnsure(risk);
  return (
    <>
      {isOpen && (
        <Select
          label={said.bound}
          value={bound}
          options={CASES.map((value) => ({ value, label: said.bounds[value] }))}
          onChange={(value) => useApp.getState().changeDisaster({ bound: value })}
        />
      )}
      <StatRow>
        <Stat label={said.people} value={sayMean(losses.people)} source={sourceOf(risk, "people", words)} />
        <Stat label={said.sites} value={sayMean(losses.sites)} source={sourceOf(risk, "sites", words)} />
        <Stat
          label={said.userHours}
          value={sayHours(losses.userHours.mean, said)}
          source={sourceOf(risk, "userHours", words)}
        />
        {timeline !== null && (
          <>
            <Stat label={said.t50} value={sayDuration(timeline.t50H, said)} />
            <Stat label={said.t90} value={sayDuration(timeline.t90H, said)} />
          </>
        )}
      </StatRow>
      <div className="scenario-notes">
        <p>{sayInterval(risk, losses.people, said)}</p>
        {risk.before.people > 0 && (
          <p>{said.ofBefore(formatShare(losses.people.mean / risk.before.people), formatNumber(risk.before.people))}</p>
        )}
        {isOpen && <p>{said.between(sayMean(risk.least.people) ?? "?", sayMean(risk.most.people) ?? "?")}</p>}
        {Number.isNaN(losses.userHours.mean) && risk.least.userHours.mean > 0 && (
          <p>{said.hoursAtLeast(formatNumber(risk.least.userHours.mean))}</p>
        )}
        {timeline !== null && <p>{said.typicalOf}</p>}
      </div>
    </>
  );
}

/** Whether what nobody knows makes a difference. */
export function isUnsure({ least, most }: Risk): boolean {
  const means = [least, most].map(({ people, sites, userHours }) => [people.mean, sites.mean, userHours.mean]);
  return least !== most && means[0]?.some((mean, i) => !Object.is(mean, means[1]?.[i])) === true;
}

/** Of a few, with a digit behind the point: a mean need not be whole. */
function sayMean({ mean }: Pick<Spread, "mean">): string | null {
  return Number.isNaN(mean) ? null : formatNumber(mean, mean < 100 ? 1 : 0);
}

function sayHours(hours: number, said: Words["scenario"]): string | null {
  if (Number.isNaN(hours)) return null;
  return Number.isFinite(hours) ? formatNumber(hours) : said.never;
}

export function sayDuration(hours: number, said: Words["scenario"]): string | null {
  if (Number.isNaN(hours)) return null;
  return Number.isFinite(hours) ? said.duration(hours) : said.never;
}

function sayInterval({ method }: Risk, { from, to }: Spread, said: Words["scenario"]): string {
  return method === "exact" ? said.exact : said.interval(formatNumber(from), formatNumber(to));
}

function sayFull(risk: Risk, spread: Spread, { scenario: said, model }: Words): string {
  const mean = sayHours(spread.mean, said);
  return mean === null ? model.unknown : `${mean} (${sayInterval(risk, spread, said)})`;
}

function sourceOf(risk: Risk, of: "people" | "sites" | "userHours", words: Words) {
  const { scenario: said } = words;
  const row = (name: "most" | "least") => ({
    label: `${said.bound} ${said.bounds[name]}`,
    value: sayFull(risk, risk[name][of], words),
  });
  return [
    ...(isUnsure(risk) ? [row("most"), row("least")] : [row("most")]),
    { label: said.how, value: sayMethod(risk, words) },
  ];
}

export function sayMethod({ method, draws, patterns, seed, residual, stopped }: Risk, words: Words): string {
  const { scenario: said, risk } = words;
  const draw = method === "exact" ? [] : [said.draws(draws, patterns), said.seed(seed)];
  return [risk.method(said.method[method]), ...draw, said.residual(formatShare(residual), method), said.stopped[stopped]].join(" "); // biome-ignore format: one line
}
