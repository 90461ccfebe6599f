import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useState } from "react";
import { classNames } from "./class-names.ts";
import { useRowWindow } from "./use-row-window.ts";
import "./ranked-list.css";

type RankedListProps = {
  readonly label: string;
  readonly rows: readonly number[];
  readonly isChosen: (row: number) => boolean;
  readonly onChoose: (row: number) => void;
  /** Of a line, px: where its facts may wrap, taller. */
  readonly lineHeight?: number;
  readonly children: (row: number) => ReactNode;
};

const LINE_HEIGHT = 48;

/** The worst first: any number of rows, of which only those in view are drawn. */
export function RankedList({ label, rows, isChosen, onChoose, lineHeight = LINE_HEIGHT, children }: RankedListProps) {
  const id = useId();
  const { box, first, last, top, height, rowsInView, onScroll, reveal } = useRowWindow(rows.length, lineHeight);
  const [wished, setActive] = useState(0);
  const active = Math.min(wished, rows.length - 1);
  const choose = (at: number) => {
    const row = rows[at];
    if (row !== undefined) onChoose(row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + rowsInView,
      PageUp: active - rowsInView,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (to !== undefined) {
      const at = Math.min(Math.max(to, 0), rows.length - 1);
      setActive(at);
      reveal(at);
    } else if (event.key === "Enter" || event.key === " ") choose(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = ({ target }: MouseEvent) => {
    const line = target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null;
    if (line === null) return;
    setActive(Number(line.dataset.line));
    choose(Number(line.dataset.line));
  };
  const listbox = {
    role: "listbox",
    tabIndex: 0,
    "aria-label": label,
    "aria-activedescendant": active >= first && active < last ? `${id}-${active}` : undefined,
    onKeyDown,
    onClick,
  } as const;
  return (
    <div {...listbox} ref={box} className="ranked-list" onScroll={onScroll}>
      <div role="presentation" style={{ height }}>
        <div role="presentation" style={{ transform: `translateY(${top}px)` }}>
          {rows.slice(first, last).map((row, i) => (
            <ListLine
              key={row}
              at={first + i}
              id={`${id}-${first + i}`}
              of={rows.length}
              active={first + i === active}
              chosen={isChosen(row)}
              height={lineHeight}
            >
              {children(row)}
            </ListLine>
          ))}
        </div>
      </div>
    </div>
  );
}

type ListLineProps = {
  readonly at: number;
  readonly id: string;
  readonly of: number;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly height: number;
  readonly children: ReactNode;
};

function ListLine({ at, id, of, active, chosen, height, children }: ListLineProps) {
  const option = { role: "option", "aria-selected": chosen, "aria-posinset": at + 1, "aria-setsize": of } as const;
  return (
    <div
      {...option}
      id={id}
      data-line={at}
      className={classNames("ranked-line", active && "ranked-line-active", chosen && "ranked-line-chosen")}
      style={{ height }}
    >
      {children}
    </div>
  );
}
