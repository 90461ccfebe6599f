import { useState } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { Slider } from "../../ui/slider.tsx";
import { type Entry, openFrom } from "./entries.ts";
import { judge } from "./judge.ts";

/** Sure enough to begin with: near, long and laid alike. */
const FIRST = 0.7;

/** All that nobody has judged and that is sure enough, in one step. */
export function Bulk({ entries }: { readonly entries: readonly Entry[] }) {
  const { sharedrisk: said } = useWords();
  const isReader = useApp((state) => state.access === "reader");
  const [confidence, setConfidence] = useState(FIRST);
  const open = openFrom(entries, confidence);
  const none = isReader || open.length === 0;
  return (
    <fieldset className="shared-bulk">
      <legend>{said.bulk}</legend>
      <Slider
        label={said.threshold}
        value={confidence}
        min={0}
        max={1}
        step={0.05}
        format={(value) => value.toFixed(2)}
        onChange={setConfidence}
      />
      <p className="shared-count" role="status">
        {isReader ? said.readOnly : `${said.bulkNote(open.length)} ${said.undoNote}`}
      </p>
      <div className="shared-actions">
        <Button disabled={none} onClick={() => judge(open, "accepted")}>
          {said.acceptAll(open.length)}
        </Button>
        <Button disabled={none} onClick={() => judge(open, "turned-down")}>
          {said.turnDownAll(open.length)}
        </Button>
      </div>
    </fieldset>
  );
}
