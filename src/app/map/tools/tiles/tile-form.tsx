import { useState } from "react";
import { useWords } from "../../../i18n/use-words.ts";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { OriginNote } from "./origin-note.tsx";
import type { SiteConfig } from "./site-config.ts";
import { checkTileSource, TILE_KINDS, TILE_SHIFTS, type TileSource } from "./tile-source.ts";

type TileFormProps = {
  readonly site: SiteConfig;
  readonly onAdd: (source: TileSource) => void;
  readonly onCancel: () => void;
};

const BLANK: TileSource = {
  name: "",
  kind: "xyz",
  url: "",
  attribution: "",
  tileSize: 256,
  maxZoom: 18,
  shift: "none",
};

export function TileForm({ site, onAdd, onCancel }: TileFormProps) {
  const all = useWords();
  const words = all.maptools;
  const [source, setSource] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const errors = checkTileSource(source);
  const set = (part: Partial<TileSource>) => setSource({ ...source, ...part });
  const errorOf = (field: keyof TileSource) => {
    const found = tried ? errors.find((error) => error.field === field) : undefined;
    return found && words.tileErrors[found.error];
  };
  const options = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) =>
    values.map((value) => ({ value, label: labels[value] }));
  return (
    <form
      className="tile-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (errors.length === 0) onAdd({ ...source, name: source.name.trim(), url: source.url.trim() });
      }}
    >
      <TextField
        label={words.tileName}
        value={source.name}
        error={errorOf("name")}
        onChange={(name) => set({ name })}
        autoFocus
      />
      <Select
        label={words.tileKind}
        value={source.kind}
        options={options(TILE_KINDS, words.tileKinds)}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        label={words.tileUrl}
        value={source.url}
        note={words.tileUrlHint[source.kind]}
        error={errorOf("url")}
        onChange={(url) => set({ url })}
        inputMode="url"
        spellCheck={false}
      />
      <OriginNote url={source.url} site={site} />
      <TextField
        label={words.tileAttribution}
        value={source.attribution}
        onChange={(attribution) => set({ attribution })}
      />
      <div className="tile-form-pair">
        <Select
          label={words.tileSize}
          value={String(source.tileSize)}
          options={["256", "512"].map((value) => ({ value, label: `${value} px` }))}
          onChange={(size) => set({ tileSize: Number(size) })}
        />
        <TextField
          label={words.tileMaxZoom}
          value={Number.isNaN(source.maxZoom) ? "" : String(source.maxZoom)}
          error={errorOf("maxZoom")}
          onChange={(zoom) => set({ maxZoom: zoom.trim() === "" ? Number.NaN : Number(zoom) })}
          type="number"
          min={1}
          max={24}
        />
      </div>
      <Select
        label={words.tileShift}
        value={source.shift}
        options={options(TILE_SHIFTS, words.tileShifts)}
        onChange={(shift) => set({ shift })}
      />
      {source.shift === "gcj02" && <p className="tile-note">{words.gcj02Why}</p>}
      <div className="tile-buttons">
        <Button type="submit" look="main">
          {words.addTiles}
        </Button>
        <Button onClick={onCancel}>{all.shell.cancel}</Button>
      </div>
    </form>
  );
}
