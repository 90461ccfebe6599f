import { type Network, nameOf } from "../../../core/model/index.ts";
import { formatNumber } from "../../../words/format.ts";
import type { Words } from "../../../words/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { RowLink } from "./attribute-list.tsx";
import type { RelatedNote, Relation } from "./view-model.ts";

/** A long list says how much longer it is; the attribute table shows it whole. */
const SHOWN = 12;

export function Relations({
  relations,
  network,
}: {
  readonly relations: readonly Relation[];
  readonly network: Network;
}) {
  const words = useWords();
  const titles: Readonly<Record<Relation["kind"], string>> = {
    spans: words.details.spansHere,
    groups: words.details.groupsHere,
    circuits: words.details.circuitsHere,
    members: words.details.membersHere,
    sites: words.details.sitesHere,
  };
  return relations.map(({ kind, items }) => (
    <section key={kind} className="details-relation">
      <h3>
        {titles[kind]} <span className="details-count">{formatNumber(items.length)}</span>
      </h3>
      <ul>
        {items.slice(0, SHOWN).map(({ table, id, note }) => (
          <li key={`${table}/${id}/${JSON.stringify(note)}`}>
            <RowLink table={table} id={id} name={nameOf(network, table, id)} />
            {note !== null && <span className="details-count"> {noteText(note, words)}</span>}
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <p className="details-count">{words.details.more(items.length - SHOWN)}</p>}
    </section>
  ));
}

function noteText(note: RelatedNote, { details }: Words): string {
  if (note.kind === "stretch") return details.stretch(details.lengthKm(note.fromM), details.lengthKm(note.toM));
  if (note.working && note.protection) return details.both;
  return note.working ? details.working : details.protection;
}
