import { useId, useState } from "react";
import { useWords } from "../../../i18n/use-words.ts";
import { Badge } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { OriginNote } from "./origin-note.tsx";
import { TileForm } from "./tile-form.tsx";
import type { TileSource } from "./tile-source.ts";
import type { TileBasemap } from "./use-tile-basemap.ts";
import "./tile-sources.css";

/** The basemaps to choose from: the built-in one, the site's, and a person's own to add, order and remove. */
export function TileSources({ basemap }: { readonly basemap: TileBasemap }) {
  const words = useWords().maptools;
  const { site, own, chosen, setOwn, choose } = basemap;
  const group = useId();
  const [adding, setAdding] = useState(false);
  const option = (url: string | null, name: string) => (
    <label className="tile-choice">
      <input type="radio" name={group} checked={chosen === url} onChange={() => choose(url)} />
      <span>{name}</span>
    </label>
  );
  const move = (from: number, to: number) => {
    const next = [...own];
    next.splice(to, 0, ...next.splice(from, 1));
    setOwn(next);
  };
  return (
    <div className="tile-sources">
      <p className="tile-note">{words.tilesWhy}</p>
      <ul aria-label={words.tiles}>
        <li className="tile-row">{option(null, words.builtIn)}</li>
        {site.tileSources.map((source) => (
          <li key={source.url} className="tile-row">
            {option(source.url, source.name)}
            <Shifted source={source} />
            <Badge>{words.fromDeployer}</Badge>
            <OriginNote url={source.url} site={site} />
          </li>
        ))}
        {own.map((source, i) => (
          <li key={source.url} className="tile-row">
            {option(source.url, source.name)}
            <Shifted source={source} />
            <span className="tile-buttons">
              <IconButton
                icon="chevron-up"
                label={words.moveUp(source.name)}
                disabled={i === 0}
                onClick={() => move(i, i - 1)}
              />
              <IconButton
                icon="chevron-down"
                label={words.moveDown(source.name)}
                disabled={i === own.length - 1}
                onClick={() => move(i, i + 1)}
              />
              <IconButton
                icon="trash"
                label={words.removeTiles(source.name)}
                onClick={() => setOwn(own.filter((other) => other !== source))}
              />
            </span>
            <OriginNote url={source.url} site={site} />
          </li>
        ))}
      </ul>
      {adding ? (
        <TileForm
          site={site}
          onAdd={(source) => {
            setOwn([...own.filter(({ url }) => url !== source.url), source]);
            choose(source.url);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button icon="plus" onClick={() => setAdding(true)}>
          {words.addTiles}
        </Button>
      )}
    </div>
  );
}

function Shifted({ source }: { readonly source: TileSource }) {
  const words = useWords().maptools;
  if (source.shift !== "gcj02") return null;
  return (
    <span data-tip={words.gcj02Why}>
      <Badge tone="unconfirmed">{words.gcj02Badge}</Badge>
      <span className="visually-hidden">{words.gcj02Why}</span>
    </span>
  );
}
