import { useMemo, useState } from "react";
import { choiceAt, type Network, nameOf, nameOfRow, textAt } from "../../../core/model/index.ts";
import { CIRCUIT_STATES } from "../../../core/redundancy/outages/circuit-states.ts";
import type { Outage } from "../../../core/redundancy/outages/measure-outage.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { RankedList } from "../../ui/ranked-list.tsx";
import { Table } from "../../ui/table.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { sayEscapes } from "./say.ts";
import { showCircuit, showSites } from "./show.ts";

type ResultProps = { readonly outage: Outage; readonly network: Network };

const LISTS = { parts: DarkParts, areas: AreasHit, circuits: CircuitsHit };
const LIST_NAMES = ["parts", "areas", "circuits"] as const;
const PANEL = "what-if-list";

/** Who and what is hit, one list at a time. */
export function Hit(result: ResultProps) {
  const { panel: said } = useWords().whatif;
  const [list, show] = useState<(typeof LIST_NAMES)[number]>("parts");
  const List = LISTS[list];
  return (
    <div className="what-part">
      <Tabs
        label={said.lists}
        tabs={LIST_NAMES.map((value) => ({ value, label: said.tabs[value] }))}
        value={list}
        onChange={show}
        panelId={PANEL}
      />
      <div id={PANEL} role="tabpanel" aria-labelledby={`${PANEL}-${list}`} className="what-part">
        <List {...result} />
      </div>
    </div>
  );
}

/** Who is cut off, part by part, with what is left to each. */
function DarkParts({ outage: { parts, dark }, network }: ResultProps) {
  const words = useWords();
  const { panel: said } = words.whatif;
  const chosen = useApp(({ selection }) => (selection?.table === "sites" ? selection.ids[0] : undefined));
  const firstId = (part: number) => textAt(network.sites.columns.id, parts[part]?.rows[0] ?? -1);
  const rows = useMemo(() => Array.from(parts.keys()), [parts]);
  const inParts = parts.reduce((sum, { sites }) => sum + sites, 0);
  if (dark.length === 0) return <p className="what-soft">{said.noneDark}</p>;
  return (
    <>
      {rows.length > 0 && <p className="what-soft">{said.darkCount(rows.length, inParts)}</p>}
      {dark.length > inParts && <p className="what-soft">{said.offThemselves(dark.length - inParts)}</p>}
      {rows.length > 0 && (
        <RankedList
          label={words.whatif.dark}
          rows={rows}
          isChosen={(part) => chosen !== undefined && chosen === firstId(part)}
          onChoose={(part) => showSites(network, parts[part]?.rows ?? [])}
        >
          {(at) => {
            const part = parts[at];
            if (part === undefined) return null;
            const escapes = sayEscapes(network, part, words);
            const facts = [said.peopleOf(part.people, part.unknown), ...(escapes.length > 0 ? escapes : [words.whatif.noEscape])]; // biome-ignore format: one line
            return (
              <>
                <span className="what-name">
                  {said.siteName(nameOfRow(network, "sites", part.rows[0] as number), part.sites - 1)}
                </span>
                <span className="what-soft" title={facts.join(" · ")}>
                  {facts.join(" · ")}
                </span>
              </>
            );
          }}
        </RankedList>
      )}
    </>
  );
}

/** Counts that lead to the sites they count. */
export function Watched({ outage: { oneWay, overOthers, critical }, network }: ResultProps) {
  const { panel: said } = useWords().whatif;
  const lines = [
    { rows: critical, say: said.criticalCount },
    { rows: oneWay, say: said.oneWayCount },
    { rows: overOthers, say: said.overOthersCount },
  ].filter(({ rows }) => rows.length > 0);
  if (lines.length === 0) return null;
  return (
    <ul className="what-watched">
      {lines.map(({ rows, say }) => (
        <li key={say(0)}>
          <LinkButton onClick={() => showSites(network, rows)}>{say(rows.length)}</LinkButton>
        </li>
      ))}
    </ul>
  );
}

/** Circuits that something of is off, the hardest hit first. */
function CircuitsHit({ outage: { circuits }, network }: ResultProps) {
  const { whatif } = useWords();
  const { panel: said } = whatif;
  const chosen = useApp(({ selection }) => (selection?.table === "circuits" ? selection.ids.at(-1) : undefined));
  const rows = useMemo(() => {
    const hit = Array.from(circuits.keys()).filter((row) => circuits[row] !== "whole");
    const rank = (row: number) => CIRCUIT_STATES.indexOf(circuits[row] ?? "whole");
    return hit.sort((a, b) => rank(a) - rank(b) || a - b);
  }, [circuits]);
  const { id, name } = network.circuits.columns;
  if (rows.length === 0) return <p className="what-soft">{said.noneHit}</p>;
  return (
    <RankedList
      label={whatif.circuits}
      rows={rows}
      isChosen={(row) => chosen !== undefined && textAt(id, row) === chosen}
      onChoose={(row) => showCircuit(network, row)}
    >
      {(row) => (
        <>
          <span className="what-name">{textAt(name, row) ?? textAt(id, row)}</span>
          <span className="what-soft">
            {whatif.states[circuits[row] ?? "whole"]}
            {circuits[row] === "switched" && isByHand(network, row) && ` · ${said.byHand}`}
          </span>
        </>
      )}
    </RankedList>
  );
}

/** It goes over to its protection path only when somebody switches it. */
function isByHand({ circuits }: Network, row: number): boolean {
  return choiceAt(circuits.columns.automaticSwitch, row) === "no";
}

const AREAS_SHOWN = 8;

function AreasHit({ outage: { areas }, network }: ResultProps) {
  const words = useWords();
  const { whatif, rings } = words;
  const rows = areas.filter(({ cutOffSites }) => cutOffSites > 0);
  if (rows.length === 0) return <p className="what-soft">{whatif.panel.noneDark}</p>;
  return (
    <>
      <Table
        caption={whatif.areas}
        hideCaption
        rows={rows.slice(0, AREAS_SHOWN)}
        rowKey={({ of }) => of ?? ""}
        columns={[
          {
            key: "area",
            title: whatif.area,
            cell: ({ of }) => (of === null ? rings.noArea : nameOf(network, "areas", of)),
          },
          {
            key: "sites",
            title: whatif.panel.rows.sites,
            number: true,
            cell: ({ cutOffSites, sites }) => `${formatNumber(cutOffSites)} / ${formatNumber(sites)}`,
          },
          {
            key: "people",
            title: whatif.panel.rows.people,
            number: true,
            cell: ({ cutOffPeople, cutOffUnknown }) => `${formatNumber(cutOffPeople)}${cutOffUnknown > 0 ? " +?" : ""}`,
          },
        ]}
      />
      {rows.length > AREAS_SHOWN && <p className="what-soft">{whatif.panel.areasRest(rows.length - AREAS_SHOWN)}</p>}
    </>
  );
}
