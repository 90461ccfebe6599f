import { WRITABLE_FORMATS } from "../../../core/import/writable-formats.ts";
import { fileTitle } from "../../../words/file-title.ts";
import { useWords } from "../../i18n/use-words.ts";
import { saveFile } from "../../platform/save-file.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import "./panel.css";

/** The whole study as a file for other hands. Pictures of the map and tables are saved where they are seen. */
export function ExportPanel() {
  const words = useWords();
  const study = useApp((state) => state.study);
  return (
    <Section title={words.exports.title}>
      <p className="export-question">{words.exports.question}</p>
      {study === null ? (
        <EmptyState icon="report" title={words.exports.nothing} />
      ) : (
        <ul className="export-list">
          {WRITABLE_FORMATS.map(({ id, extensions: [extension = id] }) => (
            <FormatItem key={id} format={id} extension={extension} />
          ))}
        </ul>
      )}
      <p className="export-note">{words.exports.elsewhere}</p>
    </Section>
  );
}

function FormatItem({ format, extension }: { readonly format: string; readonly extension: string }) {
  const { exports: said } = useWords();
  const { name, note } = said.formats[format] ?? { name: format, note: "" };
  return (
    <li className="export-item">
      <div>
        <div>{name}</div>
        <div className="export-note">{note}</div>
      </div>
      <Button icon="download" aria-label={said.save(name, extension)} onClick={() => void exportAs(format, extension)}>
        .{extension}
      </Button>
    </li>
  );
}

async function exportAs(format: string, extension: string): Promise<void> {
  const { study, runJob } = useApp.getState();
  if (study === null) return;
  try {
    const { bytes } = await runJob("write-file", { format, study });
    saveFile(`${fileTitle(study.title)}.${extension}`, new Blob([bytes]));
  } catch {
    // The tray names the job and says what happened.
  }
}
