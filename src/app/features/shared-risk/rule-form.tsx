import { useState } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { TextField } from "../../ui/text-field.tsx";

const MOST_M = { withinM: 1000, overM: 100_000 } as const;

/** How near, and for how long, spans run that share a risk. */
export function RuleForm() {
  const { sharedrisk: said } = useWords();
  return (
    <div className="shared-rule">
      <Metres of="withinM" label={said.within} />
      <Metres of="overM" label={said.over} />
    </div>
  );
}

function Metres({ of, label }: { readonly of: keyof typeof MOST_M; readonly label: string }) {
  const { sharedrisk: said } = useWords();
  const value = useApp((state) => state.sharedRule[of]);
  const [wrong, setWrong] = useState(false);
  const take = (text: string) => {
    const metres = text.trim() === "" ? Number.NaN : Number(text);
    const fits = metres >= 0 && metres <= MOST_M[of];
    setWrong(!fits);
    if (fits) useApp.getState().setSharedRule({ [of]: metres });
  };
  return (
    <TextField
      label={label}
      value={String(value)}
      inputMode="decimal"
      unit={said.metreUnit}
      onCommit={take}
      error={wrong ? said.metresError(MOST_M[of]) : undefined}
    />
  );
}
