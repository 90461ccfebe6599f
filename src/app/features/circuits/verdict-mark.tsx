import type { Verdict } from "../../../core/redundancy/circuits/audit-circuits.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";

const ICONS = { fail: "error", unknown: "info", pass: "check" } as const;

/** The verdict by its shape, its colour and its word. */
export function VerdictMark({ verdict, silent = false }: { readonly verdict: Verdict; readonly silent?: boolean }) {
  const { audit } = useWords();
  return (
    <span className={`verdict verdict-${verdict}`} title={audit.verdicts[verdict]}>
      <Icon name={ICONS[verdict]} size={14} />
      <span className={silent ? "visually-hidden" : undefined}>{audit.verdicts[verdict]}</span>
    </span>
  );
}
