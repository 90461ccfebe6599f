import { useMemo } from "react";
import type { Timeline } from "../../../core/hazard/restore/timeline.ts";
import type { Network } from "../../../core/model/index.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import { Slider } from "../../ui/slider.tsx";
import { Stat, StatRow } from "../../ui/stat.tsx";
import { useEvent } from "./ask.ts";
import { DarkAreas } from "./dark-areas.tsx";
import { Happenings } from "./happenings.tsx";
import { hourAxis } from "./hour-axis.ts";
import { beginsAt } from "./makers/index.ts";
import { darkAt, isNow, lastHour, worksOf } from "./moments.ts";
import { PlayBasis } from "./play-basis.tsx";
import { stepBy, useLessMotion, usePlaying } from "./playing.ts";
import { Relief } from "./relief.tsx";
import { SavePlay } from "./save-play.tsx";
import { ServiceCurve } from "./service-curve.tsx";

type PlayProps = { readonly timeline: Timeline; readonly network: Network };

/** One draw hour by hour: the curve, the hour that the map shows, and what happens. */
export function Play({ timeline, network }: PlayProps) {
  const words = useWords();
  const { scenario } = words;
  const { play: said } = scenario;
  const hour = useApp((state) => state.disaster.hour);
  const bound = useApp((state) => state.disaster.bound);
  const { changeDisaster } = useApp.getState();
  usePlaying(timeline);
  const works = useMemo(() => worksOf(timeline), [timeline]);
  const event = useEvent();
  const beginsH = event === null ? 0 : beginsAt(event);
  const axis = useMemo(() => hourAxis(beginsH, lastHour(timeline)), [beginsH, timeline]);
  const dark = darkAt(timeline, hour);
  return (
    <>
      <p className="scenario-soft">
        {words.risk.timeline.typical} {said.bound(scenario.bounds[bound])}
      </p>
      <ServiceCurve timeline={timeline} hour={hour} axis={axis} />
      <Slider
        label={said.hour}
        hideLabel
        value={axis.shareOf(hour)}
        min={0}
        max={1}
        step={0.002}
        format={() => said.hourOf(hour)}
        onChange={(share) => changeDisaster({ hour: axis.hourAt(share), speed: 0 })}
      />
      <Buttons timeline={timeline} beginsH={beginsH} />
      <StatRow>
        <Stat label={said.peopleDark} value={formatNumber(dark.people)} />
        <Stat label={said.sitesDark} value={formatNumber(dark.sites)} />
        <Stat label={said.crews} value={formatNumber(works.crews.filter((crew) => isNow(crew, hour)).length)} />
      </StatRow>
      <Happenings timeline={timeline} network={network} hour={hour} />
      {timeline.unknown.length > 0 && <p className="scenario-soft">{said.unknown(timeline.unknown.length)}</p>}
      {timeline.never.length > 0 && <p className="scenario-soft">{said.never(timeline.never.length)}</p>}
      <DarkAreas timeline={timeline} network={network} />
      <Relief network={network} />
      <PlayBasis timeline={timeline} />
      <SavePlay timeline={timeline} />
    </>
  );
}

const SPEEDS = ["1", "6", "24", "168"] as const;

function Buttons({ timeline, beginsH }: { readonly timeline: Timeline; readonly beginsH: number }) {
  const { play: said } = useWords().scenario;
  const isPlaying = useApp((state) => state.disaster.speed > 0);
  const rate = useApp((state) => state.disaster.rate);
  const { changeDisaster } = useApp.getState();
  const isStill = useLessMotion();
  const toggle = () => {
    const { hour } = useApp.getState().disaster;
    // At the end it begins anew.
    if (!isPlaying && hour >= lastHour(timeline)) changeDisaster({ hour: beginsH });
    changeDisaster({ speed: isPlaying ? 0 : rate });
  };
  return (
    <div className="scenario-player">
      <IconButton icon="undo" label={said.start} onClick={() => changeDisaster({ hour: beginsH, speed: 0 })} />
      <IconButton icon="chevron-left" label={said.back} onClick={() => stepBy(timeline, -1)} />
      {!isStill && (
        <IconButton icon={isPlaying ? "stop" : "play"} label={isPlaying ? said.pause : said.play} onClick={toggle} />
      )}
      <IconButton icon="chevron-right" label={said.step} onClick={() => stepBy(timeline, 1)} />
      {!isStill && (
        <Select
          label={said.speed}
          hideLabel
          value={String(rate) as (typeof SPEEDS)[number]}
          options={SPEEDS.map((value) => ({ value, label: said.speedOf(Number(value)) }))}
          onChange={(value) => changeDisaster({ rate: Number(value), ...(isPlaying && { speed: Number(value) }) })}
        />
      )}
    </div>
  );
}
