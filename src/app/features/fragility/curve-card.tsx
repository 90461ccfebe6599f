import { useState } from "react";
import type { Alternative } from "../../../core/hazard/failure/curves-in-use.ts";
import {
  DAMAGE_STATES,
  type DamageState,
  type Fragility,
  type FragilityCurve,
  type Lognormal,
  MEASURES,
} from "../../../core/hazard/fragility.ts";
import type { DataFault } from "../../../core/hazard/read-data.ts";
import { assetTitle } from "../../../words/describe-failure.ts";
import { formatNumber, formatShare, readNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Table } from "../../ui/table.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Plot } from "./plot.tsx";
import { SourceLine } from "./source-line.tsx";
import { keepEdit } from "./use-fragility.ts";

type CardProps = {
  readonly alternative: Alternative;
  readonly strengths: readonly number[];
  readonly fragility: Fragility;
  readonly canEdit: boolean;
  readonly canPrefer: boolean;
};

/** One curve: drawn, in numbers that can be changed, for what else it holds, and where it comes from. */
export function CurveCard({ alternative, strengths, fragility, canEdit, canPrefer }: CardProps) {
  const words = useWords();
  const { fragility: said, failure } = words;
  const { curve, isInUse, states } = alternative;
  const name = failure.named(curve.name);
  return (
    <article className="fragility-card" aria-label={name}>
      <header>
        <h4>{name}</h4>
        <span className="fragility-soft">{curve.id}</span> {isInUse && <Badge>{said.inUse}</Badge>}
      </header>
      <Plot states={states} strengths={strengths} unit={MEASURES[curve.measure]} name={name} />
      {curve.steps === undefined ? (
        <Shapes curve={curve} fragility={fragility} canEdit={canEdit} />
      ) : (
        <StepTable steps={curve.steps} unit={MEASURES[curve.measure]} />
      )}
      <ul className="fragility-facts">
        {conditionsOf(curve).map((condition) => (
          <li key={condition}>{said.conditions[condition]}</li>
        ))}
        {curve.offset !== undefined && <li>{said.offset(curve.offset, MEASURES[curve.measure])}</li>}
        <li>{said.holdsFor(curve.assets.map((asset) => assetTitle(words, asset)))}</li>
      </ul>
      <SourceLine of={curve} />
      {canPrefer && (
        <Button disabled={!canEdit} onClick={() => keepEdit(fragility, { preferred: curve.id })}>
          {said.use}
        </Button>
      )}
    </article>
  );
}

function conditionsOf({ anchored, relativeTo, falling }: FragilityCurve) {
  return [
    ...(anchored === undefined ? [] : [anchored === "yes" ? ("anchored" as const) : ("notAnchored" as const)]),
    ...(relativeTo === undefined ? [] : [relativeTo]),
    ...(falling === true ? ["falling" as const] : []),
  ];
}

type ShapesProps = { readonly curve: FragilityCurve; readonly fragility: Fragility; readonly canEdit: boolean };

/** Median and spread of each state. */
function Shapes({ curve, fragility, canEdit }: ShapesProps) {
  const words = useWords();
  const { fragility: said, models } = words;
  const [wrong, setWrong] = useState<DataFault | null>(null);
  const unit = curve.relativeTo === undefined ? MEASURES[curve.measure] : said.multiple;
  const rows = DAMAGE_STATES.flatMap((state) => {
    const shape = curve.lognormal?.[state];
    return shape === undefined ? [] : [{ state, shape }];
  });
  const put = (state: DamageState, shape: Lognormal) => {
    setWrong(keepEdit(fragility, { curve: curve.id, state, shape, source: said.byHand }));
  };
  const field = (label: string, value: number, onNumber: (value: number) => void) => (
    <TextField
      label={label}
      hideLabel
      className="fragility-number"
      value={String(value)}
      inputMode="decimal"
      disabled={!canEdit}
      onCommit={(typed) => onNumber(readNumber(typed))}
    />
  );
  return (
    <>
      <Table
        caption={said.shapes}
        hideCaption
        rows={rows}
        rowKey={({ state }) => state}
        columns={[
          { key: "state", title: said.state, cell: ({ state }) => said.states[state] },
          {
            key: "median",
            title: said.median(unit),
            cell: ({ state, shape }) =>
              field(`${said.states[state]}, ${said.median(unit)}`, shape.median, (median) =>
                put(state, { ...shape, median }),
              ),
          },
          {
            key: "beta",
            title: said.beta,
            cell: ({ state, shape }) =>
              field(`${said.states[state]}, ${said.beta}`, shape.beta, (beta) => put(state, { ...shape, beta })),
          },
        ]}
      />
      {wrong !== null && (
        <p className="fragility-wrong" role="alert">
          {said.notKept(models.fault(said.title, wrong))}
        </p>
      )}
    </>
  );
}

/** Chances from one strength on up to the next. */
function StepTable({ steps, unit }: { readonly steps: NonNullable<FragilityCurve["steps"]>; readonly unit: string }) {
  const { fragility: said } = useWords();
  const rows = DAMAGE_STATES.flatMap((state) =>
    (steps[state] ?? []).map(([from, chance]) => ({ key: `${state} ${from}`, state, from, chance })),
  );
  return (
    <Table
      caption={said.shapes}
      hideCaption
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "state", title: said.state, cell: ({ state }) => said.states[state] },
        { key: "from", title: said.from(unit), number: true, cell: ({ from }) => formatNumber(from, 2) },
        { key: "chance", title: said.chance, number: true, cell: ({ chance }) => formatShare(chance) },
      ]}
    />
  );
}
