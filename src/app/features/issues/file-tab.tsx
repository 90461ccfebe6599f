import { useMemo } from "react";
import type { Provenance } from "../../../core/model/index.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Table } from "../../ui/table.tsx";
import { type FileCounts, fileCounts, sumOfCounts } from "./file-counts.ts";
import { saveRejected } from "./save-rejected.ts";

const COUNTS = ["total", "accepted", "fixed", "rejected", "ignored"] as const;

/** What became of the rows of each file that was read. */
export function FileTab() {
  const { problems: say } = useWords();
  const provenance = useApp((state) => state.study?.provenance) ?? NONE;
  const rows = useMemo(() => fileCounts(provenance), [provenance]);
  if (rows.length === 0) return <EmptyState icon="table" title={say.noFiles} />;
  const sum = rows.length > 1 ? [{ key: "sum", file: say.allFiles, counts: sumOfCounts(rows) }] : [];
  const withRejected = provenance.filter(({ rejected }) => rejected.length > 0);
  return (
    <div className="issues-files">
      <Table<FileCounts>
        caption={say.filesCaption}
        rows={[...rows, ...sum]}
        rowKey={({ key }) => key}
        columns={[
          { key: "file", title: say.ofFile.file, cell: ({ file }) => <span className="issues-file">{file}</span> },
          ...COUNTS.map((key) => ({
            key,
            title: say.ofFile[key],
            number: true,
            cell: ({ counts }: FileCounts) => (counts === null ? say.uncounted : formatNumber(counts[key])),
          })),
        ]}
      />
      {rows.some(({ counts }) => (counts?.ignored ?? 0) > 0) && <p className="issues-soft">{say.ignoredWhy}</p>}
      {withRejected.length > 0 && (
        <section className="issues-rejected">
          <h3>{say.rejectedTitle}</h3>
          <p className="issues-soft">{say.rejectedWhy}</p>
          <ul>
            {withRejected.map((source) => (
              <RejectedOf key={`${source.file} ${source.hash}`} source={source} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const NONE: readonly Provenance[] = [];

function RejectedOf({ source }: { readonly source: Provenance }) {
  const { problems: say } = useWords();
  const { file, rejected, counts } = source;
  const all = counts?.rejected ?? rejected.length;
  return (
    <li>
      <span>
        <span className="issues-file">{file}</span>
        {rejected.length < all && <span className="issues-soft"> {say.firstKept(rejected.length, all)}</span>}
      </span>
      <Button
        icon="download"
        aria-label={say.saveRejectedOf(rejected.length, file)}
        onClick={() => saveRejected(source)}
      >
        {say.saveRejected(rejected.length)}
      </Button>
    </li>
  );
}
