import type { Risk } from "../../../core/hazard/simulate/risk.ts";
import { assetTitle } from "../../../words/describe-failure.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Table } from "../../ui/table.tsx";

/** What nobody knows of what the event reaches, by kind and by what is missing. */
export function Unknown({ risk: { unknown } }: { readonly risk: Risk }) {
  const words = useWords();
  const { scenario: said, failure } = words;
  if (unknown.length === 0) return <p className="scenario-soft">{said.noUnknown}</p>;
  return (
    <>
      <p className="scenario-soft">{said.unknownNote(unknown.reduce((sum, { count }) => sum + count, 0))}</p>
      <Table
        caption={said.tabs.unknown}
        hideCaption
        rows={unknown.toSorted((a, b) => b.count - a.count)}
        rowKey={({ asset, missing }) => `${asset} ${missing}`}
        columns={[
          { key: "asset", title: said.unknownAsset, cell: ({ asset }) => assetTitle(words, asset) },
          { key: "missing", title: said.unknownMissing, cell: ({ missing }) => failure.missing[missing] },
          { key: "count", title: said.unknownCount, number: true, cell: ({ count }) => formatNumber(count) },
        ]}
      />
    </>
  );
}
