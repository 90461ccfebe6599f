import { useEffect, useMemo, useRef } from "react";
import type { Timeline } from "../../../core/hazard/restore/timeline.ts";
import { type Network, nameOfRow } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { classNames } from "../../ui/class-names.ts";
import { useRowWindow } from "../../ui/use-row-window.ts";
import { elementAt } from "./element.ts";
import { flyToElement } from "./show.ts";

type HappeningsProps = { readonly timeline: Timeline; readonly network: Network; readonly hour: number };

const LINE = 28;

/** What happens, in order: what has happened by the hour shown is in ink, the latest of it in view. */
export function Happenings({ timeline: { happenings, happeningsLeftOut }, network, hour }: HappeningsProps) {
  const { play: said } = useWords().scenario;
  const done = useMemo(() => happenings.filter((each) => each.hour <= hour).length, [happenings, hour]);
  const { box, first, last, top, height, onScroll, reveal } = useRowWindow(happenings.length, LINE);
  const follow = useRef(reveal);
  follow.current = reveal;
  useEffect(() => follow.current(Math.max(0, done - 1)), [done]);
  if (happenings.length === 0) return <p className="scenario-soft">{said.nothingHappens}</p>;
  return (
    <div className="scenario-part">
      <h4>{said.happenings}</h4>
      <div ref={box} className="scenario-happenings" onScroll={onScroll}>
        <div style={{ height }}>
          <ol style={{ transform: `translateY(${top}px)` }}>
            {happenings.slice(first, last).map(({ hour: at, element, what }, i) => {
              const { table, row } = elementAt(network, element);
              const line = said.at(at, said.what[what](nameOfRow(network, table, row)));
              return (
                <li
                  // biome-ignore lint/suspicious/noArrayIndexKey: a happening is its place in the order.
                  key={first + i}
                  className={classNames(first + i >= done && "scenario-soft")}
                  style={{ height: LINE }}
                >
                  <button
                    type="button"
                    className="scenario-happening"
                    title={line}
                    onClick={() => {
                      useApp.getState().changeDisaster({ hour: at });
                      flyToElement(network, element);
                    }}
                  >
                    {line}
                  </button>
                </li>
              );
            })}
          </ol>
        </div>
      </div>
      {happeningsLeftOut > 0 && <p className="scenario-soft">{said.happeningsLeft(happeningsLeftOut)}</p>}
    </div>
  );
}
