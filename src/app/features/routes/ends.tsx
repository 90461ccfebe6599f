import { ROUTE_LEVELS } from "../../../core/redundancy/routes/find-demanded-pair.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import { SiteField } from "./site-field.tsx";

const COUNTS = ["1", "2", "3", "4"] as const;

/** Between which sites, sharing what, and how many. */
export function Ends() {
  const { tworoutes: said } = useWords();
  const { from, to, level, k } = useApp((state) => state.routeQuery);
  const { askRoutes, takeRouteEnd } = useApp.getState();
  const selected = useApp(({ selection }) =>
    selection?.table === "sites" && selection.ids.length === 1 ? (selection.ids[0] ?? null) : null,
  );
  const isOffered = selected !== null && selected !== from && selected !== to;
  const levels = ROUTE_LEVELS.map((value) => ({ value, label: said.levels[value] }));
  return (
    <>
      <div className="routes-ends">
        <SiteField end="from" label={said.from} />
        <SiteField end="to" label={said.to} />
        <IconButton
          icon="swap"
          label={said.swap}
          disabled={from === null && to === null}
          onClick={() => askRoutes({ from: to, to: from })}
        />
      </div>
      {isOffered && (
        <div className="routes-buttons">
          {(["from", "to"] as const).map((end) => (
            <Button key={end} onClick={() => takeRouteEnd(end, selected)}>
              {said.takeSelected(end)}
            </Button>
          ))}
        </div>
      )}
      <div className="routes-how">
        <Select label={said.level} value={level} options={levels} onChange={(value) => askRoutes({ level: value })} />
        <Select
          label={said.howMany}
          value={level === "group" ? "2" : `${k as 1}`}
          options={COUNTS.map((value) => ({ value, label: value }))}
          disabled={level === "group"}
          onChange={(value) => askRoutes({ k: Number(value) })}
        />
      </div>
    </>
  );
}
