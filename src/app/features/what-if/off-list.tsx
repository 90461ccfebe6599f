import type { Network } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import type { Switched } from "../../store/what-if-slice.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { pickedIn } from "./ask.ts";
import { sayPick } from "./say.ts";

const NOTHING_KEPT = { spans: [], sites: [] };

/** What was switched off, each to be put back on and off again. */
export function OffList({ network }: { readonly network: Network }) {
  const { panel: said } = useWords().whatif;
  const switched = useApp((state) => state.whatIf.switched);
  const kept = useApp((state) => state.whatIf.kept);
  const { changeWhatIf } = useApp.getState();
  if (switched.length === 0) return <p className="what-soft">{said.noneOff}</p>;
  const hasKept = kept.spans.length + kept.sites.length > 0;
  return (
    <div className="what-off">
      <ul className="what-list">
        {switched.map((each) => (
          <OffLine key={each.key} switched={each} network={network} />
        ))}
        {hasKept && (
          <li className="what-line">
            <span>{said.kept(kept.spans.length, kept.sites.length)}</span>
            <IconButton
              icon="close"
              label={said.remove(said.kept(kept.spans.length, kept.sites.length))}
              onClick={() => changeWhatIf((now) => ({ ...now, kept: NOTHING_KEPT }))}
            />
          </li>
        )}
      </ul>
      <Button
        look="plain"
        icon="undo"
        onClick={() => changeWhatIf((now) => ({ ...now, switched: [], kept: NOTHING_KEPT }))}
      >
        {said.allOn}
      </Button>
    </div>
  );
}

function OffLine({
  switched: { key, pick, isOff },
  network,
}: {
  readonly switched: Switched;
  readonly network: Network;
}) {
  const words = useWords();
  const { panel: said } = words.whatif;
  const { changeWhatIf } = useApp.getState();
  const { spans, sites, missing } = pickedIn(network, pick);
  const name = sayPick(network, pick, words);
  const change = (update: (all: readonly Switched[]) => readonly Switched[]) =>
    changeWhatIf((now) => ({ ...now, switched: update(now.switched) }));
  return (
    <li className="what-line">
      <Toggle
        label={
          <>
            <span className="what-name">{name}</span>
            <span className="what-soft">
              {said.holds(spans.length, sites.length)}
              {missing.length > 0 && ` · ${said.missing(missing.length)}`}
            </span>
          </>
        }
        checked={isOff}
        onChange={(checked) =>
          change((all) => all.map((each) => (each.key === key ? { ...each, isOff: checked } : each)))
        }
      />
      <IconButton
        icon="close"
        label={said.remove(name)}
        onClick={() => change((all) => all.filter((each) => each.key !== key))}
      />
    </li>
  );
}
