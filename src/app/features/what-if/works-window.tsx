import { useEffect, useState } from "react";
import type { Outage } from "../../../core/redundancy/outages/measure-outage.ts";
import { hoursOf, peopleHours, readWindow } from "../../../core/redundancy/outages/works-window.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { onThisClock, withZone } from "./local-time.ts";

/** From when to when it is off, and how many hours of how many people that is at most. */
export function WorksWindow({ outage }: { readonly outage: Outage | null }) {
  const { whatif } = useWords();
  const { panel: said } = whatif;
  const window = useApp((state) => state.whatIf.window);
  const { changeWhatIf } = useApp.getState();
  /** What stands in the fields as long as it is no window. */
  const [typed, setTyped] = useState<{ readonly from: string; readonly to: string } | null>(null);
  // A scenario that is opened brings its own.
  const opened = useApp((state) => state.whatIf.kept);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the opening that counts.
  useEffect(() => setTyped(null), [opened]);
  const { from, to } = typed ?? { from: onThisClock(window?.from ?? ""), to: onThisClock(window?.to ?? "") };
  const put = (nextFrom: string, nextTo: string) => {
    const next = readWindow(withZone(nextFrom), withZone(nextTo));
    setTyped(next === null ? { from: nextFrom, to: nextTo } : null);
    changeWhatIf((now) => ({ ...now, window: next }));
  };
  const isWrong = from !== "" && to !== "" && window === null;
  const bound = peopleHours(outage?.cutOff.people ?? 0, window);
  return (
    <div className="what-part">
      <div className="what-window">
        <TextField type="datetime-local" label={said.from} value={from} onChange={(value) => put(value, to)} />
        <TextField
          type="datetime-local"
          label={said.to}
          value={to}
          onChange={(value) => put(from, value)}
          {...(isWrong ? { error: said.windowError } : {})}
        />
      </div>
      {window !== null && (
        <div className="what-row">
          <span>{whatif.hours(hoursOf(window))}</span>
          {outage !== null && bound !== null && <b>{said.peopleHours(whatif.peopleHoursOf(bound))}</b>}
          <Button look="plain" onClick={() => put("", "")}>
            {said.noWindow}
          </Button>
        </div>
      )}
    </div>
  );
}
