import { useWords } from "../i18n/use-words.ts";
import { saveStudy } from "../platform/studies/study-files.ts";
import { useApp } from "../store/store.ts";
import { safetyOf } from "../store/study-slice.ts";
import { Button } from "../ui/button.tsx";
import "./save-state.css";

const ICONS = { "in-file": "check", "in-browser": "save", "on-screen": "warning" } as const;

/** Where the study is safe at this moment. Pressing it saves. */
export function SaveState() {
  const { studies } = useWords();
  const safety = useApp(safetyOf);
  const file = useApp((state) => state.studyFile?.name ?? null);
  const where = safety === "in-file" ? studies.safety[safety](file ?? "") : studies.safety[safety](file);
  return (
    <Button
      look="plain"
      icon={ICONS[safety]}
      className={`save-state save-state-${safety}`}
      data-tip={where}
      data-tip-keys="mod+s"
      onClick={() => void saveStudy("same")}
    >
      <span>{studies.safetyShort[safety]}</span>
    </Button>
  );
}
