/** The card about the thing chosen last: what is known of it, what hangs on it, and a pencil behind every attribute. */
import { useMemo, useState } from "react";
import { boundsOf } from "../../../core/geo/bounds.ts";
import { type AnyTable, type Network, numberAt, type TableName } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { AttributeList } from "./attribute-list.tsx";
import { Relations } from "./relations.tsx";
import { measuredLength, type RowDetails, relationsOf, rowDetails } from "./view-model.ts";
import "../../ui/thing-card.css";
import "./details.css";

export function DetailsCard() {
  const words = useWords();
  const selection = useApp((state) => state.selection);
  const network = useApp((state) => state.network);
  const select = useApp((state) => state.select);
  const id = selection?.ids.at(-1);
  const table = selection?.table ?? null;
  const details = useMemo(
    () => (table === null || id === undefined ? null : rowDetails(network, table, id)),
    [network, table, id],
  );
  if (selection === null || table === null || id === undefined) return null;
  return (
    <section className="thing-card" aria-label={words.details.title}>
      <header className="thing-card-head">
        <div>
          <div className="details-kind">{words.model.row[table]}</div>
          <h2>{details?.name ?? id}</h2>
          <div className="details-id">{id}</div>
        </div>
        <div className="details-tools">
          <IconButton icon="target" label={words.details.zoom} onClick={() => zoomTo(network, table, details)} />
          <IconButton icon="close" label={words.details.close} onClick={() => select(null)} />
        </div>
      </header>
      {selection.ids.length > 1 && <p className="details-others">{words.details.others(selection.ids.length - 1)}</p>}
      {details === null ? (
        <p>{words.details.gone}</p>
      ) : (
        <Body key={`${table}/${id}`} network={network} table={table} id={id} details={details} />
      )}
    </section>
  );
}

type BodyProps = {
  readonly network: Network;
  readonly table: TableName;
  readonly id: string;
  readonly details: RowDetails;
};

function Body({ network, table, id, details }: BodyProps) {
  const words = useWords();
  const owner = useApp((state) => state.access === "owner");
  const [unknownShown, setUnknownShown] = useState(false);
  const relations = useMemo(() => relationsOf(network, table, id), [network, table, id]);
  const unknown = details.attributes.filter(({ value }) => value === null);
  const shown = unknownShown ? details.attributes : details.attributes.filter(({ value }) => value !== null);
  return (
    <div className="details-body">
      {!owner && <p className="details-note">{words.details.readOnly}</p>}
      <AttributeList table={table} id={id} attributes={shown} editable={owner} />
      {table === "spans" && <MeasuredLength network={network} row={details.row} />}
      {unknown.length > 0 && (
        <Button look="plain" aria-expanded={unknownShown} onClick={() => setUnknownShown(!unknownShown)}>
          {words.details.unknownHidden(unknown.length)} ·{" "}
          {unknownShown ? words.details.hideUnknown : words.details.showUnknown}
        </Button>
      )}
      {details.extra.length > 0 && (
        <>
          <h3>{words.details.otherAttributes}</h3>
          <AttributeList table={table} id={id} attributes={details.extra} editable={owner} />
        </>
      )}
      <Relations relations={relations} network={network} />
    </div>
  );
}

/** The stated length stands among the attributes; this is what the geometry says. */
function MeasuredLength({ network, row }: { readonly network: Network; readonly row: number }) {
  const words = useWords();
  const lengthM = useMemo(() => measuredLength(network, row), [network, row]);
  const stated = numberAt(network.spans.columns.lengthM, row);
  if (lengthM === null) return null;
  const far = stated !== null && Math.abs(lengthM - stated) > 0.2 * stated;
  return (
    <dl className="details-list">
      <div className="details-row">
        <dt title={words.details.measuredWhy}>{words.details.measuredLength}</dt>
        <dd>
          {words.details.lengthKm(lengthM)}
          {far && <Badge tone="unconfirmed">{words.details.lengthDiffers}</Badge>}
        </dd>
      </div>
    </dl>
  );
}

function zoomTo(network: Network, table: TableName, details: RowDetails | null): void {
  const { geometry } = network[table] as AnyTable;
  const bounds = geometry === null || details === null ? null : boundsOf(geometry, [details.row]);
  if (bounds !== null) useApp.getState().flyTo({ bounds });
}
