import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { safetyOf } from "../../store/study-slice.ts";
import { Icon } from "../../ui/icon.tsx";

const ICONS = { "in-file": "check", "in-browser": "clock", "on-screen": "warning" } as const;

/** Where the study is safe: the file is the truth, the browser a cache of it. */
export function SafetyLine() {
  const { studies } = useWords();
  const safety = useApp(safetyOf);
  const file = useApp((state) => state.studyFile?.name ?? null);
  const sentence = safety === "in-file" ? studies.safety[safety](file ?? "") : studies.safety[safety](file);
  return (
    <p className={`studies-safety studies-${safety}`}>
      <Icon name={ICONS[safety]} size={14} />
      <span>
        {sentence}
        {safety !== "in-file" && <span className="studies-soft">{studies.fileIsTruth}</span>}
      </span>
    </p>
  );
}
