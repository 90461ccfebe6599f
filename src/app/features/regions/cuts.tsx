import { useMemo, useState } from "react";
import { nameOfFeature } from "../../../core/hazard/name-of-feature.ts";
import { buildLines, buildPoints, buildPolygons, type HazardLayer } from "../../../core/model/index.ts";
import { setAt } from "../../../core/redundancy/losses/element-sets.ts";
import { rankLosses } from "../../../core/redundancy/losses/rank-losses.ts";
import type { Cuts as Found } from "../../../core/redundancy/regions/measure-cuts.ts";
import { readNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { CutSource } from "../../store/regions-slice.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { RankedList } from "../../ui/ranked-list.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Assumptions } from "./assumptions.tsx";
import { Proof } from "./proof.tsx";
import { Status } from "./status.tsx";
import { askCuts, useCuts } from "./use-regions.ts";

const NO_LAYERS: readonly HazardLayer[] = [];

/** What is lost where a person points, along what a person draws, or along every feature of a layer. */
export function Cuts() {
  const { anywhere: said, region } = useWords();
  const { cut, widthM } = useApp((state) => state.regionQuery);
  const answer = useCuts();
  const { output, stale } = answer;
  return (
    <>
      <Sources />
      {cut !== null && <Status job="cuts" answer={answer} find={said.find} running={said.running} ask={askCuts} />}
      {cut !== null && output !== null && !stale && (
        <>
          <Ranked found={output} cut={cut} />
          <Assumptions
            own={[
              region.cuts.assume(cut.kind === "disc" ? 2 * cut.withinM : widthM),
              ...(output.unplaced > 0 ? [region.cuts.assumeUnplaced(output.unplaced)] : []),
            ]}
            service={output.assumptions}
          />
        </>
      )}
    </>
  );
}

function Sources() {
  const { anywhere: said } = useWords();
  const hazards = useApp((state) => state.study?.hazards ?? NO_LAYERS);
  const { radiusKm, widthM, cut } = useApp((state) => state.regionQuery);
  const { askRegions } = useApp.getState();
  const [wrong, setWrong] = useState(false);
  const layers = hazards.filter(({ features }) => features.count > 0);
  const takeLayer = (id: string, width: number) => {
    const layer = layers.find((each) => each.id === id);
    if (layer === undefined) return askRegions({ cut: null });
    const features = layer.features.geometry;
    askRegions({ widthM: width, cut: { kind: "layer", features, layer: id, withinM: width / 2 } });
  };
  return (
    <>
      <div className="regions-row">
        <Button onClick={() => void drawDisc(1000 * radiusKm)}>{said.tryDisc}</Button>
        <Button onClick={() => void drawLine(widthM)}>{said.drawLine}</Button>
        <Button onClick={() => void drawArea()}>{said.drawArea}</Button>
      </div>
      <div className="regions-pair">
        <Select
          label={said.layer}
          value={cut?.layer ?? ""}
          options={[{ value: "", label: said.noLayer }, ...layers.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(id) => takeLayer(id, widthM)}
          disabled={layers.length === 0}
        />
        <TextField
          label={said.width}
          value={String(widthM)}
          inputMode="numeric"
          onCommit={(typed) => {
            const width = readNumber(typed);
            setWrong(!(width > 0));
            if (!(width > 0)) return;
            if (cut?.layer != null) takeLayer(cut.layer, width);
            else if (cut?.kind === "line") askRegions({ widthM: width, cut: { ...cut, withinM: width / 2 } });
            else askRegions({ widthM: width });
          }}
          error={wrong ? said.widthError : undefined}
        />
      </div>
    </>
  );
}

async function drawDisc(withinM: number): Promise<void> {
  const at = await useApp.getState().askShape("point", ({ anywhere }) => anywhere.drawDisc(withinM));
  if (at?.[0] !== undefined) take({ kind: "disc", features: buildPoints([at[0]]), layer: null, withinM });
}

async function drawLine(widthM: number): Promise<void> {
  const line = await useApp.getState().askShape("line", ({ anywhere }) => anywhere.drawLineSay);
  if (line !== null) take({ kind: "line", features: buildLines([line]), layer: null, withinM: widthM / 2 });
}

async function drawArea(): Promise<void> {
  const ring = await useApp.getState().askShape("polygon", ({ anywhere }) => anywhere.drawAreaSay);
  if (ring !== null) take({ kind: "area", features: buildPolygons([[[ring]]]), layer: null, withinM: 0 });
}

/** What was drawn is shown at once. */
function take(cut: CutSource): void {
  const { askRegions, chooseRegion } = useApp.getState();
  askRegions({ cut });
  chooseRegion(0);
}

type RankedProps = { readonly found: Found; readonly cut: CutSource };

function Ranked({ found, cut }: RankedProps) {
  const { anywhere: said, weakpoints } = useWords();
  const chosen = useApp((state) => state.regionChosen);
  const layer = useApp((state) => state.study?.hazards.find(({ id }) => id === cut.layer));
  const { chooseRegion } = useApp.getState();
  const { sets, cutOff } = found;
  const rows = useMemo(
    () =>
      rankLosses(cutOff).filter((row) => {
        const { spans, sites } = setAt(sets, row);
        return spans.length + sites.length > 0;
      }),
    [sets, cutOff],
  );
  const ranks = useMemo(() => new Map(rows.map((row, i) => [row, i + 1])), [rows]);
  const nameOf = (row: number) =>
    layer === undefined ? said.drawn[cut.kind] : (nameOfFeature(layer, row) ?? said.unnamed(row + 1));
  if (rows.length === 0) return <p>{said.noCut}</p>;
  return (
    <>
      <p className="regions-soft">{said.cutsOf(rows.length)}</p>
      <RankedList
        label={said.views.cuts}
        rows={rows}
        isChosen={(row) => row === chosen}
        onChoose={(row) => chooseRegion(row)}
      >
        {(row) => (
          <>
            <span>{said.feature(ranks.get(row) ?? 0, nameOf(row))}</span>
            <span className="regions-soft">
              {said.placeFacts(
                weakpoints.people(cutOff.population[row] as number, cutOff.populationUnknown[row] as number),
                cutOff.sites[row] as number,
                setAt(sets, row).spans.length,
              )}
            </span>
          </>
        )}
      </RankedList>
      <Proof />
    </>
  );
}
