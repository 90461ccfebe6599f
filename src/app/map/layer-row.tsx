import { useId, useState } from "react";
import type { Words } from "../../words/index.ts";
import { classNames } from "../ui/class-names.ts";
import { Icon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Slider } from "../ui/slider.tsx";
import { LegendSymbol } from "./legend-symbol.tsx";
import type { Bounds, LegendEntry, Theme, ViewLayer } from "./view-layer.ts";

type LayerRowProps = {
  readonly words: Words;
  readonly theme: Theme;
  readonly layer: ViewLayer;
  readonly visible: boolean;
  readonly opacity: number;
  /** The name of its group where a new one begins. */
  readonly heading: string | null;
  /** Order and fading are at hand. */
  readonly arranging: boolean;
  readonly first: boolean;
  readonly last: boolean;
  /** Another layer is being dragged and may be dropped here. */
  readonly target: boolean;
  readonly onSet: (setting: { readonly visible: boolean; readonly opacity: number }) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrag: (begins: boolean) => void;
  readonly onDrop: () => void;
  readonly onZoomTo: (bounds: Bounds) => void;
};

export function LayerRow(props: LayerRowProps) {
  const { words, theme, layer, visible, opacity, heading, arranging, target, onSet, onMove } = props;
  const [open, setOpen] = useState(layer.visibleAtFirst);
  const [gripped, setGripped] = useState(false);
  const [over, setOver] = useState(false);
  const body = useId();
  const title = layer.title(words);
  const { bounds } = layer;
  return (
    <li
      className={classNames("layer-row", !visible && "layer-hidden", target && over && "layer-target")}
      // Only the grip drags the row: the slider inside it must stay a slider.
      draggable={gripped}
      onPointerDown={({ target: pressed }) =>
        setGripped(pressed instanceof Element && pressed.closest(".layer-grip") !== null)
      }
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData("text/plain", title);
        dataTransfer.effectAllowed = "move";
        props.onDrag(true);
      }}
      onDragEnd={() => props.onDrag(false)}
      onDragOver={(event) => {
        if (!target) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        props.onDrop();
      }}
    >
      {heading !== null && <h3 className="layer-heading">{heading}</h3>}
      <div className="layer-line">
        {arranging && (
          <span className="layer-grip" data-tip={words.map.drag(title)}>
            <Icon name="grip" />
          </span>
        )}
        <IconButton
          icon={visible ? "eye" : "eye-off"}
          label={visible ? words.map.hideLayer(title) : words.map.showLayer(title)}
          onClick={() => onSet({ visible: !visible, opacity })}
        />
        <button
          type="button"
          className="layer-title"
          aria-expanded={open}
          aria-controls={body}
          onClick={() => setOpen(!open)}
        >
          <span>{title}</span>
          <Icon name={open ? "chevron-down" : "chevron-right"} size={12} />
        </button>
        <IconButton
          icon="target"
          label={words.map.zoomTo(title)}
          disabled={bounds === null}
          onClick={() => bounds !== null && props.onZoomTo(bounds)}
        />
      </div>
      <Legend id={body} title={words.map.legendOf(title)} entries={layer.legend(words, theme)} hidden={!open} />
      {arranging && (
        <div className="layer-controls">
          <Slider
            label={words.map.opacityOf(title)}
            hideLabel
            value={opacity}
            min={0}
            max={1}
            step={0.05}
            format={words.map.percent}
            disabled={!visible}
            onChange={(value) => onSet({ visible, opacity: value })}
          />
          <IconButton
            icon="chevron-up"
            label={words.map.moveUp(title)}
            disabled={props.first}
            onClick={() => onMove(-1)}
          />
          <IconButton
            icon="chevron-down"
            label={words.map.moveDown(title)}
            disabled={props.last}
            onClick={() => onMove(1)}
          />
        </div>
      )}
    </li>
  );
}

type LegendProps = {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly LegendEntry[];
  readonly hidden: boolean;
};

/** Short labels stand in two columns, a long one has a line to itself. */
function Legend({ id, title, entries, hidden }: LegendProps) {
  return (
    <ul id={id} className="layer-legend" aria-label={title} hidden={hidden}>
      {entries.map(({ label, symbol }) => (
        <li key={label} className={widthOf(label) > HALF_LINE ? "layer-legend-long" : undefined}>
          <LegendSymbol symbol={symbol} />
          {label}
        </li>
      ))}
    </ul>
  );
}

/** In Latin letters; a Han character is as wide as two. */
const HALF_LINE = 11;

function widthOf(label: string): number {
  return Array.from(label).reduce((width, sign) => width + (sign > "\u2e80" ? 2 : 1), 0);
}
