import { WRITABLE_FORMATS, type WritableFormat } from "../../../core/import/writable-formats.ts";
import { describeIssue } from "../../../words/describe-issue.ts";
import { fileTitle } from "../../../words/file-title.ts";
import { useWords } from "../../i18n/use-words.ts";
import { saveFile } from "../../platform/save-file.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import "./panel.css";

const USES = ["study", "gis", "tables", "graphs"] as const;

/** The study as a file for other hands. Pictures of the map and tables are saved where they are seen. */
export function ExportPanel() {
  const words = useWords();
  const study = useApp((state) => state.study);
  return (
    <Section title={words.exports.title}>
      <p className="export-question">{words.exports.question}</p>
      {study === null ? (
        <EmptyState icon="report" title={words.exports.nothing} />
      ) : (
        USES.map((use) => <FormatsOfUse key={use} use={use} />)
      )}
      <p className="export-note">{words.exports.elsewhere}</p>
    </Section>
  );
}

function FormatsOfUse({ use }: { readonly use: (typeof USES)[number] }) {
  const { exports: said } = useWords();
  return (
    <>
      <h4 className="export-use">{said.uses[use]}</h4>
      <ul className="export-list">
        {WRITABLE_FORMATS.filter((format) => format.use === use).map((format) => (
          <FormatItem key={format.id} format={format} />
        ))}
      </ul>
    </>
  );
}

function FormatItem({ format }: { readonly format: WritableFormat }) {
  const { exports: said } = useWords();
  const { id, extension } = format;
  const { name, note } = said.formats[id] ?? { name: id, note: "" };
  return (
    <li className="export-item">
      <div>
        <div>{name}</div>
        <div className="export-note">{note}</div>
      </div>
      <Button icon="download" aria-label={said.save(name, extension)} onClick={() => void exportAs(format)}>
        .{extension}
      </Button>
    </li>
  );
}

/** What the format has no place for is said when the file is there. */
async function exportAs({ id, extension }: WritableFormat): Promise<void> {
  const { study, runJob, notify } = useApp.getState();
  if (study === null) return;
  try {
    const { bytes, issues } = await runJob("write-file", { format: id, study });
    const file = `${fileTitle(study.title)}.${extension}`;
    saveFile(file, new Blob([bytes]));
    if (issues.length === 0) return;
    const tone = issues.every(({ severity }) => severity === "low") ? "info" : "warning";
    notify({
      tone,
      say: (words) =>
        words.exports.leftOut(
          file,
          issues.map((issue) => describeIssue(words, issue)),
        ),
    });
  } catch {
    // The tray names the job and says what happened.
  }
}
