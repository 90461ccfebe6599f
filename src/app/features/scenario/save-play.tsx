import { useState } from "react";
import type { Timeline } from "../../../core/hazard/restore/timeline.ts";
import { csvHead, csvLine } from "../../../core/tables/write-csv.ts";
import { fileTitle } from "../../../words/file-title.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { saveFile } from "../../platform/save-file.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { takeFrame, takeFrames } from "./frame.ts";
import { momentAt } from "./moments.ts";

/** The play for other hands: the curve, this hour on the map, all its hours; and as an exercise. */
export function SavePlay({ timeline }: { readonly timeline: Timeline }) {
  const { play: said, form } = useWords().scenario;
  const kind = useApp((state) => state.disaster.kind);
  const title = useApp((state) => state.study?.title ?? "");
  const [isBusy, setBusy] = useState(false);
  const name = `${title} ${form.kinds[kind]}`;
  const titleOf = (hour: number) => {
    const moment = momentAt(timeline, hour);
    const people = formatNumber(timeline.before.people - (timeline.people[moment] as number));
    const sites = formatNumber(timeline.before.sites - (timeline.sites[moment] as number));
    return said.frameTitle(name, said.hourOf(hour), people, sites);
  };
  const take = async (extension: string, made: () => Promise<Blob>) => {
    setBusy(true);
    try {
      saveFile(`${fileTitle(name)}.${extension}`, await made());
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      useApp.getState().notify({ tone: "warning", say: ({ scenario }) => scenario.play.frameFailed(message) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="scenario-tools">
      <Button icon="download" onClick={() => saveFile(`${fileTitle(name)}.csv`, curveOf(timeline, said.csv))}>
        {said.saveCurve}
      </Button>
      <Button
        icon="download"
        disabled={isBusy}
        onClick={() => void take("png", () => takeFrame(titleOf(useApp.getState().disaster.hour)))}
      >
        {said.saveFrame}
      </Button>
      <Button icon="download" disabled={isBusy} onClick={() => void take("zip", () => takeFrames(timeline, titleOf))}>
        {said.saveFrames}
      </Button>
      <Button onClick={() => useApp.getState().showTab("disaster", "readiness")}>{said.toDrill}</Button>
    </div>
  );
}

type Heads = { readonly hour: string; readonly people: string; readonly sites: string };

function curveOf({ hours, people, sites }: Timeline, { hour, people: served, sites: sitesServed }: Heads): Blob {
  const lines = Array.from(hours, (at, i) => csvLine([at, people[i] as number, sites[i] as number]));
  return new Blob([csvHead([hour, served, sitesServed]), ...lines], { type: "text/csv" });
}
