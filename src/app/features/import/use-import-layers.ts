import { useEffect, useMemo, useState } from "react";
import type { Candidate } from "../../../core/geo/candidate.ts";
import type { Network, Study } from "../../../core/model/index.ts";
import { inSlices } from "../../map/slices.ts";
import type { ViewLayer } from "../../map/view-layer.ts";
import type { ImportReading } from "../../store/import-slice.ts";
import { useApp } from "../../store/store.ts";
import { landingLayer } from "./landing-layer.ts";
import { buildPreview, previewLayer } from "./preview-layer.ts";
import { boundsOfUpdate, buildMarks, updateLayer } from "./update-layer.ts";

const NOTHING: readonly ViewLayer[] = [];

/** While the page is open: what would come in, or where it may lie. */
export function useImportLayers(): readonly ViewLayer[] {
  const isOpen = useApp((state) => state.page === "import");
  const reading = useApp((state) => state.importing?.reading ?? null);
  const landing = useApp((state) => state.landing);
  const preview = usePreview(isOpen ? reading : null);
  return useMemo(() => {
    if (!isOpen) return NOTHING;
    const candidates = landing === null ? [] : candidatesOf(reading, landing.file);
    if (candidates.length > 0) return [landingLayer(candidates, landing?.crs ?? null)];
    return preview === null ? NOTHING : [preview];
  }, [isOpen, reading, landing, preview]);
}

function candidatesOf(reading: ImportReading | null, file: string): readonly Candidate[] {
  if (reading === null) return [];
  const { answer } = reading;
  const unplaced = answer.ok ? undefined : answer.unplaced.find((each) => each.file === file);
  return unplaced?.candidates ?? answer.files.find(({ name }) => name === file)?.coordinates.candidates ?? [];
}

/** Made between frames; the map flies there when what would come in lies elsewhere than before. */
function usePreview(reading: ImportReading | null): ViewLayer | null {
  const [made, setMade] = useState<{ readonly of: ImportReading; readonly layer: ViewLayer } | null>(null);
  const bounds = made?.layer.bounds ?? null;
  const where = bounds?.map((degrees) => degrees.toFixed(3)).join(" ");
  useEffect(() => {
    if (reading === null || !reading.answer.ok) return;
    let wanted = true;
    void inSlices(buildLayer(reading, reading.answer.study, useApp.getState().network), () => wanted).then((layer) => {
      if (layer !== null) setMade({ of: reading, layer });
    });
    return () => {
      wanted = false;
    };
  }, [reading]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same box in other numbers is no new place
  useEffect(() => {
    if (bounds !== null) useApp.getState().flyTo({ bounds });
  }, [where]);
  return reading === null || !reading.answer.ok ? null : (made?.layer ?? null);
}

function* buildLayer({ update, wishes }: ImportReading, study: Study, now: Network): Generator<unknown, ViewLayer> {
  if (update === null) return previewLayer(yield* buildPreview(study, wishes.into === "open" ? now : null));
  const marks = yield* buildMarks(update, study.base, now);
  return updateLayer(marks, boundsOfUpdate(update, study.base, now));
}
