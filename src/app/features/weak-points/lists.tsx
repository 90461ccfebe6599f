import { useDeferredValue, useMemo } from "react";
import { choiceAt, type Network, textAt } from "../../../core/model/index.ts";
import type { CutPairs } from "../../../core/redundancy/losses/find-cut-pairs.ts";
import { BACKUP_LEVELS } from "../../../core/redundancy/ways/measure-backup.ts";
import type { Connections } from "../../../core/redundancy/ways/nearest-connection.ts";
import { choiceLabel } from "../../../words/describe.ts";
import { useWords } from "../../i18n/use-words.ts";
import { EVERY_WEAK_POINT, WEAK_LISTS, type WeakList } from "../../store/redundancy-slice.ts";
import { useApp } from "../../store/store.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { RankedList } from "../../ui/ranked-list.tsx";
import { Select } from "../../ui/select.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { placeFrom } from "./fix.ts";
import { cutOffOfList, type WholeAnswers, weakRows, weightOf } from "./rows.ts";
import { reasonOf, sayPeople } from "./say.ts";
import { showWeakRows } from "./show.ts";
import { siftRows, TABLE_OF_LIST, tableOf } from "./sift.ts";
import { linksOf, nameAt, nameOfLost, outermost } from "./weak-point.ts";

type ListsProps = WholeAnswers & {
  readonly network: Network;
  /** null while it is not known where a link would give a second way. */
  readonly connections: Connections | null;
};

const PANEL = "weak-points-list";

/** What breaks, the worst first: spans, sites, risk groups, and the sites that have no backup because of them. */
export function Lists({ network, points, losses, pairs, backup, connections }: ListsProps) {
  const { weakpoints: said } = useWords();
  const list = useApp((state) => state.weakList);
  const filter = useDeferredValue(useApp((state) => state.weakFilter));
  const level = useApp((state) => state.backupLevel);
  const { showWeakList, setBackupLevel, filterWeak } = useApp.getState();
  const answers = useMemo(() => ({ points, losses, pairs, backup }), [points, losses, pairs, backup]);
  const all = useMemo(() => weakRows(list, network, answers), [list, network, answers]);
  const { rows, unknownLeft } = useMemo(
    () => siftRows(network, list, all, filter, weightOf(list, network, answers), spansOfChain(list, pairs)),
    [network, list, all, filter, answers, pairs],
  );
  return (
    <div className="weak-lists">
      <Tabs
        label={said.lists}
        tabs={WEAK_LISTS.map((value) => ({ value, label: said.tabs[value] }))}
        value={list}
        onChange={showWeakList}
        panelId={PANEL}
      />
      <div id={PANEL} role="tabpanel" aria-labelledby={`${PANEL}-${list}`} className="weak-tab">
        {list === "backup" && (
          <Select
            label={said.level}
            value={level}
            options={BACKUP_LEVELS.map((value) => ({ value, label: said.levels[value] }))}
            onChange={setBackupLevel}
          />
        )}
        {all.length === 0 ? (
          <p className="weak-soft">
            {list === "groups" && network.groups.count === 0 ? said.noGroups : said.none[list]}
          </p>
        ) : (
          <>
            {list === "pairs" && <AboutPairs network={network} pairs={pairs} />}
            <FilterBar network={network} list={list} />
            <p className="weak-count" role="status">
              {rows.length === 0 ? said.noneLeft : said.shown(rows.length, all.length)}
              {unknownLeft > 0 && ` ${said.unknownLeft(unknownLeft)}`}
              {rows.length < all.length && (
                <LinkButton onClick={() => filterWeak(EVERY_WEAK_POINT)}>{said.clearFilter}</LinkButton>
              )}
            </p>
            {rows.length > 0 && (
              <Rows network={network} list={list} rows={rows} answers={answers} connections={connections} />
            )}
          </>
        )}
      </div>
    </div>
  );
}

function spansOfChain(list: WeakList, pairs: CutPairs): ((row: number) => readonly number[]) | undefined {
  return list === "pairs" ? (row) => outermost(pairs, row) : undefined;
}

function AboutPairs({ network, pairs }: { readonly network: Network; readonly pairs: CutPairs }) {
  const { weakpoints: said } = useWords();
  const { pairCount, reference } = pairs;
  return (
    <p className="weak-soft">
      {said.pairsWhy(pairCount)}
      {reference >= 0 && ` ${said.pairsTo(nameAt(network, "site", reference))}`}
    </p>
  );
}

type RowsProps = {
  readonly network: Network;
  readonly list: WeakList;
  readonly rows: readonly number[];
  readonly answers: WholeAnswers;
  readonly connections: Connections | null;
};

const KIND_OF = { spans: "span", sites: "site", groups: "group", pairs: "pair" } as const;

function Rows({ network, list, rows, answers, connections }: RowsProps) {
  const words = useWords();
  const selection = useApp((state) => state.selection);
  const table = TABLE_OF_LIST[list];
  const ids = tableOf(network, list).columns.id;
  const rowsOf = (row: number) => (list === "pairs" ? outermost(answers.pairs, row) : [row]);
  const chosen = selection?.table === table ? selection.ids.join("\n") : null;
  return (
    <RankedList
      key={list}
      label={words.weakpoints.listOf[list]}
      rows={rows}
      isChosen={(row) =>
        chosen ===
        rowsOf(row)
          .map((each) => textAt(ids, each))
          .join("\n")
      }
      onChoose={(row) => showWeakRows(table, rowsOf(row))}
    >
      {(row) =>
        list === "backup" ? (
          <UnprotectedLine network={network} row={row} answers={answers} connections={connections} />
        ) : (
          <LossLine network={network} list={list} row={row} answers={answers} />
        )
      }
    </RankedList>
  );
}

type LineProps<L extends WeakList = WeakList> = {
  readonly network: Network;
  readonly list: L;
  readonly row: number;
  readonly answers: WholeAnswers;
};

/** The name, then sites, people and circuits. */
function LossLine({ network, list, row, answers }: LineProps<Exclude<WeakList, "backup">>) {
  const words = useWords();
  const { weakpoints: said } = words;
  const cutOff = cutOffOfList(list, answers);
  const circuits = cutOff.circuits[row] as number;
  const laying = list === "spans" ? choiceAt(network.spans.columns.laying, row) : null;
  const facts = [
    said.sitesOf(cutOff.sites[row] as number),
    sayPeople(words, cutOff, row),
    ...(circuits > 0 ? [said.circuits(circuits)] : []),
    ...(list === "pairs" && linksOf(answers.pairs, row) > 2 ? [said.anyTwoOf(linksOf(answers.pairs, row))] : []),
  ];
  return (
    <>
      <span className="weak-name">
        {nameOfLost(network, { kind: KIND_OF[list], row }, answers.pairs)}
        {laying !== null && <span className="weak-soft"> {choiceLabel(words, "spans", "laying", laying)}</span>}
      </span>
      <span className="weak-facts">{facts.join(" · ")}</span>
    </>
  );
}

type UnprotectedLineProps = Omit<LineProps, "list"> & Pick<RowsProps, "connections">;

/** The name with how far the nearest place is that would give it a second way; then who, and why. */
function UnprotectedLine({ network, row, answers, connections }: UnprotectedLineProps) {
  const words = useWords();
  const people = network.sites.columns.population.values[row] as number;
  const { level, enough } = answers.backup;
  const needed = answers.backup.needed[row] as number;
  const reason = reasonOf(network, answers.backup, row, words);
  const fix = connections && placeFrom(network, connections, row);
  const short = needed < 0 ? words.weakpoints.noRoute : words.weakpoints.onlyOver(nameAt(network, level, needed));
  const who = Number.isNaN(people) ? words.weakpoints.unknownPeople : words.weakpoints.people(people, 0);
  return (
    <>
      <span className="weak-name">
        {nameAt(network, "site", row)}
        {level === "span" && fix !== null && (
          <span className="weak-soft" title={words.weakpoints.fixSite(fix.toName, fix.metres, fix.isFirst)}>
            {" "}
            {words.weakpoints.fixShort(fix.metres)}
          </span>
        )}
      </span>
      <span className="weak-facts" title={reason}>
        {who} · {enough === 1 ? short : reason}
      </span>
    </>
  );
}
