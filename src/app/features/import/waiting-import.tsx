import { useWords } from "../../i18n/use-words.ts";
import { discardImport } from "../../platform/studies/import-files.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";

/** Whoever turns to something else finds the way back to the files here. */
export function WaitingImport() {
  const { importing: say } = useWords();
  const files = useApp((state) => state.importing?.files);
  if (files === undefined) return null;
  return (
    <Section title={say.waiting}>
      <p>{say.waitingWhy(files.map(({ name }) => name).join(", "))}</p>
      <div className="import-actions">
        <Button look="main" onClick={() => useApp.getState().openPage("import")}>
          {say.goOn}
        </Button>
        <Button onClick={discardImport}>{say.discard}</Button>
      </div>
    </Section>
  );
}
