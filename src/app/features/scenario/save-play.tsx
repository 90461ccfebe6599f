import { useState } from "react";
import type { Timeline } from "../../../core/hazard/restore/timeline.ts";
import { csvHead, csvLine } from "../../../core/tables/write-csv.ts";
import { fileTitle } from "../../../words/file-title.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { saveFile } from "../../platform/save-file.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { takeFrame, takeFrames, type Watch } from "./frame.ts";
import { darkAt } from "./moments.ts";

/** The play for other hands: the curve, this hour on the map, all its hours; and as an exercise. */
export function SavePlay({ timeline }: { readonly timeline: Timeline }) {
  const { play: said, form, cancel } = useWords().scenario;
  const kind = useApp((state) => state.disaster.kind);
  const title = useApp((state) => state.study?.title ?? "");
  const [taking, setTaking] = useState<Taking | null>(null);
  const name = `${title} ${form.kinds[kind]}`;
  const titleOf = (hour: number) => {
    const { people, sites } = darkAt(timeline, hour);
    return said.frameTitle(name, said.hourOf(hour), formatNumber(people), formatNumber(sites));
  };
  const take = async (extension: string, made: (watch: Watch) => Promise<Blob>) => {
    const stop = new AbortController();
    setTaking({ stop, done: 0, total: 1 });
    try {
      const watch = { signal: stop.signal, onFrame: (done: number, total: number) => setTaking({ stop, done, total }) };
      saveFile(`${fileTitle(name)}.${extension}`, await made(watch));
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      if (!stop.signal.aborted) {
        useApp.getState().notify({ tone: "warning", say: ({ scenario }) => scenario.play.frameFailed(message) });
      }
    } finally {
      setTaking(null);
    }
  };
  return (
    <div className="scenario-tools">
      <Button icon="download" onClick={() => saveFile(`${fileTitle(name)}.csv`, curveOf(timeline, said.csv))}>
        {said.saveCurve}
      </Button>
      <Button
        icon="download"
        disabled={taking !== null}
        onClick={() => void take("png", () => takeFrame(titleOf(useApp.getState().disaster.hour)))}
      >
        {said.saveFrame}
      </Button>
      <Button
        icon="download"
        disabled={taking !== null}
        onClick={() => void take("zip", (watch) => takeFrames(timeline, titleOf, watch))}
      >
        {said.saveFrames}
      </Button>
      {taking !== null && (
        <span className="scenario-tools" role="status">
          {said.framesTaken(taking.done, taking.total)}
          <Button onClick={() => taking.stop.abort()}>{cancel}</Button>
        </span>
      )}
      <Button onClick={() => useApp.getState().showTab("disaster", "readiness")}>{said.toDrill}</Button>
    </div>
  );
}

type Taking = { readonly stop: AbortController; readonly done: number; readonly total: number };
type Heads = { readonly hour: string; readonly people: string; readonly sites: string };

function curveOf({ hours, people, sites }: Timeline, { hour, people: served, sites: sitesServed }: Heads): Blob {
  const lines = Array.from(hours, (at, i) => csvLine([at, people[i] as number, sites[i] as number]));
  return new Blob([csvHead([hour, served, sitesServed]), ...lines], { type: "text/csv" });
}
