import { useState } from "react";
import { alternativesFor } from "../../../core/hazard/failure/curves-in-use.ts";
import { ASSETS, type Fragility, MEASURES, type Measure } from "../../../core/hazard/fragility.ts";
import { assetTitle } from "../../../words/describe-failure.ts";
import { readNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { CurveCard } from "./curve-card.tsx";
import { Duration, FunctionLost, WaterDamage } from "./other-tables.tsx";
import { StateKey } from "./plot.tsx";
import { restoreCurves, useFragility } from "./use-fragility.ts";
import "./panel.css";

const MEASURE_NAMES = Object.keys(MEASURES) as readonly Measure[];

/** By which curves things fail: those in use, those that others publish, and numbers of one's own. */
export function FragilityPanel() {
  const words = useWords();
  const { fragility: said, models } = words;
  const { fragility, isOwn, fault } = useFragility();
  const canEdit = useApp((state) => state.study !== null && state.access === "owner");
  const [asset, setAsset] = useState("station");
  const [wished, setMeasure] = useState<Measure>("pgaG");
  const [typed, setTyped] = useState("");
  const measures = MEASURE_NAMES.filter((measure) => hasCurve(fragility, asset, measure));
  const measure = measures.includes(wished) ? wished : (measures[0] ?? wished);
  const design = readNumber(typed);
  const alternatives = alternativesFor(fragility, asset, measure, design > 0 ? design : Number.NaN);
  const asked = alternatives.curves.find(({ curve }) => curve.relativeTo !== undefined)?.curve.relativeTo;
  return (
    <>
      <Section title={said.title}>
        <p className="fragility-soft">{said.question}</p>
        {isOwn && (
          <div className="fragility-own">
            <span>{fault === null ? said.own : said.broken(models.fault(said.title, fault))}</span>
            <Button disabled={!canEdit} onClick={restoreCurves}>
              {said.restore}
            </Button>
          </div>
        )}
        <div className="fragility-pair">
          <Select
            label={said.asset}
            value={asset}
            options={ASSETS.filter((each) => MEASURE_NAMES.some((one) => hasCurve(fragility, each, one))).map(
              (value) => ({ value, label: assetTitle(words, value) }),
            )}
            onChange={setAsset}
          />
          <Select
            label={said.measure}
            value={measure}
            options={measures.map((value) => ({ value, label: said.against(said.measures[value], MEASURES[value]) }))}
            onChange={setMeasure}
          />
        </div>
        {asked !== undefined && (
          <TextField
            label={said.design[asked]}
            value={typed}
            inputMode="decimal"
            placeholder={words.model.unknown}
            unit={MEASURES[measure]}
            note={said.designNote}
            onChange={setTyped}
          />
        )}
        <StateKey lostFrom={fragility.functionLostFrom.state} />
        {alternatives.curves.length > 1 && <p className="fragility-soft">{said.count(alternatives.curves.length)}</p>}
        {alternatives.curves.map((alternative) => (
          <CurveCard
            key={alternative.curve.id}
            alternative={alternative}
            strengths={alternatives.strengths}
            fragility={fragility}
            canEdit={canEdit}
            canPrefer={!alternative.isInUse && alternative.curve.relativeTo === undefined}
          />
        ))}
      </Section>
      <FunctionLost fragility={fragility} />
      <WaterDamage />
      <Duration />
    </>
  );
}

function hasCurve({ curves }: Fragility, asset: string, measure: Measure): boolean {
  return curves.some((curve) => curve.measure === measure && curve.assets.includes(asset));
}
