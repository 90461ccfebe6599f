import { useMemo, useState } from "react";
import { LAYING_MODES, type Network, nameOf, wordAt, wordCount } from "../../../core/model/index.ts";
import { choiceLabel } from "../../../words/describe.ts";
import { formatNumber, readNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { NO_ROUTE_LIMITS, type RouteQuery } from "../../store/routes-slice.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { SiteField } from "./site-field.tsx";

/** What else is asked of the routes: folded away until somebody asks it. */
export function Limits({ network }: { readonly network: Network }) {
  const { tworoutes: said } = useWords();
  const query = useApp((state) => state.routeQuery);
  const on = countLimits(query);
  return (
    <Section title={said.limits} folded aside={on > 0 && <span className="routes-soft">{said.limitsOn(on)}</span>}>
      <Avoid network={network} />
      <Laying network={network} />
      <PairLimits />
      <div className="routes-how">
        <NumberLimit of="withinM" label={said.withinM} unit="m" />
        <NumberLimit of="endM" label={said.endM} unit="m" />
      </div>
      {on > 0 && (
        <div className="routes-buttons">
          <Button onClick={() => useApp.getState().askRoutes(NO_ROUTE_LIMITS)}>{said.clearLimits}</Button>
        </div>
      )}
    </Section>
  );
}

const isOfTwo = ({ level, k }: Pick<RouteQuery, "level" | "k">) => level === "group" || k === 2;

function countLimits({ avoidSites, avoidSpans, laying, owner, ...query }: RouteQuery): number {
  const ofTwo = isOfTwo(query) ? [query.through, query.maxKm, query.imbalanceKm] : [];
  return avoidSites.length + avoidSpans.length + [laying, owner, ...ofTwo].filter((each) => each !== null).length;
}

function Avoid({ network }: { readonly network: Network }) {
  const { tworoutes: said } = useWords();
  const { avoidSites, avoidSpans } = useApp((state) => state.routeQuery);
  const selection = useApp((state) => state.selection);
  const { askRoutes } = useApp.getState();
  const avoided = { sites: avoidSites, spans: avoidSpans };
  const table = selection?.table === "sites" || selection?.table === "spans" ? selection.table : null;
  const more = table === null ? [] : (selection?.ids.filter((id) => !avoided[table].includes(id)) ?? []);
  const set = (of: "sites" | "spans", ids: readonly string[]) =>
    askRoutes(of === "sites" ? { avoidSites: ids } : { avoidSpans: ids });
  return (
    <div className="routes-limit">
      <h4>{said.avoid}</h4>
      {table !== null && more.length > 0 ? (
        <Button onClick={() => set(table, [...avoided[table], ...more])}>{said.avoidSelected(more.length)}</Button>
      ) : (
        <p className="routes-soft">{said.avoidHint}</p>
      )}
      <ul className="routes-avoided">
        {(["sites", "spans"] as const).flatMap((of) =>
          avoided[of].map((id) => (
            <li key={`${of} ${id}`}>
              <span>{nameOf(network, of, id)}</span>
              <IconButton
                icon="close"
                label={said.avoidNoMore(nameOf(network, of, id))}
                onClick={() => set(of, avoided[of].filter((other) => other !== id))} // biome-ignore format: short
              />
            </li>
          )),
        )}
      </ul>
    </div>
  );
}

const ANY = "any";

function Laying({ network }: { readonly network: Network }) {
  const words = useWords();
  const { tworoutes: said } = words;
  const { laying, owner } = useApp((state) => state.routeQuery);
  const { askRoutes } = useApp.getState();
  const { modes, owners } = useMemo(() => choicesIn(network), [network]);
  const toggle = (mode: string, on: boolean) => {
    const next = on ? [...(laying ?? []), mode] : (laying ?? []).filter((other) => other !== mode);
    askRoutes({ laying: next.length === 0 ? null : next });
  };
  return (
    <>
      {modes.length > 1 && (
        <fieldset className="routes-limit routes-layings">
          <legend>{said.layings}</legend>
          {modes.map((mode) => (
            <Toggle
              key={mode}
              label={choiceLabel(words, "spans", "laying", mode)}
              checked={laying?.includes(mode) === true}
              onChange={(on) => toggle(mode, on)}
            />
          ))}
        </fieldset>
      )}
      {owners.length > 1 && (
        <Select
          label={said.owner}
          value={owner === null ? ANY : `${owners.indexOf(owner)}`}
          options={[{ value: ANY, label: said.any }, ...owners.map((name, i) => ({ value: `${i}`, label: name }))]}
          onChange={(value) => askRoutes({ owner: value === ANY ? null : (owners[Number(value)] ?? null) })}
        />
      )}
    </>
  );
}

function choicesIn({ spans }: Network) {
  const { laying, owner } = spans.columns;
  const codes = new Set(laying.codes);
  return {
    modes: LAYING_MODES.filter((mode) => codes.has(laying.options.indexOf(mode) + 1)),
    owners: Array.from({ length: wordCount(owner.words) }, (_, i) => wordAt(owner.words, i)).sort((a, b) =>
      a.localeCompare(b),
    ),
  };
}

function PairLimits() {
  const { tworoutes: said } = useWords();
  const { level, k, through } = useApp((state) => state.routeQuery);
  const { askRoutes } = useApp.getState();
  if (!isOfTwo({ level, k })) return <p className="routes-soft">{said.pairLimits}</p>;
  return (
    <>
      <div className="routes-how">
        <NumberLimit of="maxKm" label={said.maxKm} unit="km" />
        <NumberLimit of="imbalanceKm" label={said.imbalanceKm} unit="km" />
      </div>
      <div className="routes-through">
        <SiteField end="through" label={said.throughSite} note={said.throughNote} />
        {through !== null && (
          <IconButton icon="close" label={said.clear} onClick={() => askRoutes({ through: null })} />
        )}
      </div>
    </>
  );
}

type NumberLimitProps = {
  readonly of: "maxKm" | "imbalanceKm" | "withinM" | "endM";
  readonly label: string;
  readonly unit: "km" | "m";
};

/** Left empty: no limit, or as it was where there has to be a number. */
function NumberLimit({ of, label, unit }: NumberLimitProps) {
  const { tworoutes: said } = useWords();
  const value = useApp((state) => state.routeQuery[of]);
  const [isWrong, setWrong] = useState(false);
  return (
    <TextField
      label={label}
      value={value === null ? "" : formatNumber(value, 1)}
      placeholder={said.noLimit}
      inputMode="decimal"
      unit={said.units[unit]}
      error={isWrong ? said.notANumber : undefined}
      onCommit={(typed) => {
        const isEmpty = typed.trim() === "";
        const number = readNumber(typed);
        const isRight = (isEmpty && unit === "km") || (!isEmpty && number >= 0 && Number.isFinite(number));
        setWrong(!isRight);
        if (isRight) useApp.getState().askRoutes({ [of]: isEmpty ? null : number });
      }}
    />
  );
}
