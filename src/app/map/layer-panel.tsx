import { useId, useState } from "react";
import type { Words } from "../../words/index.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { moveLayer } from "./arrange-layers.ts";
import { LayerRow } from "./layer-row.tsx";
import type { Bounds, ShownLayer, Theme } from "./view-layer.ts";
import "./layer-panel.css";

export type LayerPanelProps = {
  readonly words: Words;
  readonly theme: Theme;
  /** Lowest first. */
  readonly layers: readonly ShownLayer[];
  readonly onSet: (id: string, setting: { readonly visible: boolean; readonly opacity: number }) => void;
  /** Ids of all layers, top first. */
  readonly onOrder: (fromTop: readonly string[]) => void;
  readonly onZoomTo: (bounds: Bounds) => void;
  /** There is little room: folded, unless a person opens it. */
  readonly crowded: boolean;
};

/** What is on the map, topmost first: read what it means, show, hide and fly to; order and fade when arranging. */
export function LayerPanel({ words, theme, layers, onSet, onOrder, onZoomTo, crowded }: LayerPanelProps) {
  const [chosen, setChosen] = useState<{ readonly open: boolean; readonly crowded: boolean } | null>(null);
  // A choice holds for as long as the room stays as it was.
  const open = chosen?.crowded === crowded ? chosen.open : !crowded;
  const [arranging, setArranging] = useState(false);
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const list = useId();
  const fromTop = layers.toReversed();
  const ids = fromTop.map(({ layer }) => layer.id);
  const move = (id: string, place: number) => {
    const title = fromTop.find(({ layer }) => layer.id === id)?.layer.title(words) ?? "";
    const bounded = Math.min(Math.max(0, place), ids.length - 1);
    onOrder(moveLayer(ids, id, bounded));
    setSaid(words.map.moved(title, bounded + 1, ids.length));
  };
  return (
    <section className="layer-panel" aria-label={words.map.layers}>
      <header className="layer-panel-head">
        <h2>{words.map.layers}</h2>
        {open && (
          <IconButton
            className="layer-panel-arrange"
            icon="pencil"
            label={words.map.arrange}
            pressed={arranging}
            onClick={() => setArranging(!arranging)}
          />
        )}
        <IconButton
          icon={open ? "chevron-up" : "layers"}
          label={open ? words.map.hideLayers : words.map.showLayers}
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setChosen({ open: !open, crowded })}
        />
      </header>
      <ul id={list} className="layer-list" hidden={!open}>
        {fromTop.map(({ layer, visible, opacity }, place) => (
          <LayerRow
            key={layer.id}
            words={words}
            theme={theme}
            layer={layer}
            visible={visible}
            opacity={opacity}
            heading={layer.group === fromTop[place - 1]?.layer.group ? null : words.map.groups[layer.group]}
            arranging={arranging}
            first={place === 0}
            last={place === fromTop.length - 1}
            target={dragged !== null && dragged !== layer.id}
            onSet={(setting) => onSet(layer.id, setting)}
            onMove={(by) => move(layer.id, place + by)}
            onDrag={(begins) => setDragged(begins ? layer.id : null)}
            onDrop={() => {
              if (dragged !== null) move(dragged, place);
              setDragged(null);
            }}
            onZoomTo={onZoomTo}
          />
        ))}
      </ul>
      <div className="visually-hidden" aria-live="polite">
        {said}
      </div>
    </section>
  );
}
