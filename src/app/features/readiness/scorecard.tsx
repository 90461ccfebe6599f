import { Fragment, useMemo } from "react";
import { type Network, nameOf } from "../../../core/model/index.ts";
import { GRADES } from "../../../core/readiness/grading.ts";
import type { AreaReadiness, Readiness } from "../../../core/readiness/measure-readiness.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { RankedList } from "../../ui/ranked-list.tsx";
import { Select } from "../../ui/select.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { GradeMark } from "./grade-mark.tsx";
import { showArea } from "./show.ts";
import { levelShown, levelsOf, rowsOfLevel, siftAreas } from "./sift.ts";

/** For two lines of facts under the name. */
const LINE_HEIGHT = 66;

type ScorecardProps = { readonly found: Readiness; readonly network: Network };

/** The areas of one level, the worst grade first; the counts above filter them, a line opens its page. */
export function Scorecard({ found, network }: ScorecardProps) {
  const { readiness: said, model } = useWords();
  const { areas } = found;
  const filter = useApp((state) => state.readinessFilter);
  const chosen = useApp((state) => state.readinessArea);
  const { filterReadiness } = useApp.getState();
  const level = levelShown(areas, filter);
  const ofLevel = useMemo(() => rowsOfLevel(areas, level), [areas, level]);
  const rows = useMemo(() => siftAreas(areas, ofLevel, filter), [areas, ofLevel, filter]);
  const levels = levelsOf(areas.filter(({ area }) => area !== null));
  const names: Readonly<Record<string, string>> = model.choices.areas.level;
  const alone = ofLevel.flatMap((row) => areas[row] ?? []).filter(({ remote, ways, sites }) => remote === true && sites > 0 && ways.best < 2); // biome-ignore format: one line
  if (levels.length === 0) return <p className="ready-soft">{said.noAreas}</p>;
  return (
    <>
      <GradeCounts areas={ofLevel.flatMap((row) => areas[row] ?? [])} />
      <p className={alone.length > 0 ? "ready-alert" : "ready-soft"}>
        {said.remoteWithout(
          alone.length,
          alone.reduce((sum, { people }) => sum + people, 0),
        )}
      </p>
      <div className="ready-filter">
        {levels.length > 1 && (
          <Select
            label={said.level}
            value={level ?? ""}
            options={levels.map((each) => ({ value: each ?? "", label: each === null ? said.levelless : (names[each] ?? each) }))} // biome-ignore format: one line
            onChange={(value) => filterReadiness({ level: value })}
          />
        )}
        <Toggle
          label={said.remoteOnly}
          checked={filter.remoteOnly}
          onChange={(remoteOnly) => filterReadiness({ remoteOnly })}
        />
      </div>
      <RankedList
        label={said.title}
        rows={rows}
        isChosen={(row) => chosen !== null && areas[row]?.area === chosen.area}
        onChoose={(row) => showArea(network, areas[row]?.area ?? null)}
        lineHeight={LINE_HEIGHT}
      >
        {(row) => <Line area={areas[row]} network={network} />}
      </RankedList>
      <Button icon="table" onClick={() => useApp.getState().openDrawer("table", "readiness_areas")}>
        {said.inTable}
      </Button>
    </>
  );
}

/** How many areas of each grade; pressed, only those are listed. */
function GradeCounts({ areas }: { readonly areas: readonly AreaReadiness[] }) {
  const { readiness: said } = useWords();
  const shown = useApp((state) => state.readinessFilter.grade);
  const { filterReadiness } = useApp.getState();
  return (
    <fieldset className="ready-counts" aria-label={said.grade}>
      {([...GRADES].reverse() as readonly ((typeof GRADES)[number] | "open")[]).concat("open").map((grade) => {
        const count = areas.filter((area) => (area.grade ?? "open") === grade).length;
        const name = grade === "open" ? said.open : `${grade} ${said.grades[grade]}`;
        return (
          <button
            key={grade}
            type="button"
            className={`ready-count ready-count-${grade}`}
            aria-pressed={shown === grade}
            aria-label={said.countGrade(name, count)}
            onClick={() => filterReadiness({ grade: shown === grade ? null : grade })}
          >
            <b>{count}</b>
            <span>{name}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

function Line({ area, network }: { readonly area: AreaReadiness | undefined; readonly network: Network }) {
  const { readiness: said } = useWords();
  if (area === undefined) return null;
  const value = (criterion: string) => area.reasons.find((reason) => reason.criterion === criterion)?.value;
  const share = (label: string, criterion: string, say: (of: number) => string) => {
    const of = value(criterion);
    return of === undefined ? [] : [`${label} ${said.range(of[0], of[1], say)}`];
  };
  const facts = area.sites === 0 ? [] : [`${said.wayOut} ${area.ways.best}`, ...share(said.noSecond, "second-ways", said.percent), ...share(said.dark, "isolation", said.hours), ...share(said.exposed, "exposure", said.percent), ...share(said.crew, "crew", said.hours)]; // biome-ignore format: one line
  return (
    <>
      <span className="ready-name">
        <GradeMark of={area} />
        {area.area === null ? said.noArea : nameOf(network, "areas", area.area)}
        {area.remote === true && <span className="ready-remote">{said.remote}</span>}
      </span>
      <span className="ready-facts ready-facts-whole" title={facts.join(" · ")}>
        {area.sites === 0 && said.gradeWhy(area)}
        {facts.map((fact, i) => (
          <Fragment key={fact}>
            <span className="ready-fact">{i < facts.length - 1 ? `${fact} ·` : fact}</span>{" "}
          </Fragment>
        ))}
      </span>
    </>
  );
}
