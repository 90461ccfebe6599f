import { useMemo, useState } from "react";
import { boundsOf } from "../../../core/geo/bounds.ts";
import type { LayerSums } from "../../../core/hazard/sum-exposure.ts";
import { AREA_LEVELS, choiceAt, findRow, findRows, type Network, nameOf } from "../../../core/model/index.ts";
import { choiceLabel } from "../../../words/describe.ts";
import { formatNumber } from "../../../words/format.ts";
import type { Words } from "../../../words/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { EXPOSURE_SUMS } from "../../store/exposure-slice.ts";
import { useApp } from "../../store/store.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Select } from "../../ui/select.tsx";
import { Table } from "../../ui/table.tsx";

type SumsProps = { readonly sums: LayerSums; readonly network: Network };

const SHOWN = 30;

/** Metres, spans and sites by district, laying mode or operator. */
export function Sums({ sums, network }: SumsProps) {
  const words = useWords();
  const { panel: said } = words.exposure;
  const by = useApp((state) => state.exposureQuery.by);
  const { askExposure } = useApp.getState();
  const levels = useMemo(() => levelsOf(sums, network), [sums, network]);
  const [wished, setLevel] = useState<string | null>(null);
  const level = wished ?? levels.at(-1) ?? EVERY;
  const all = sums[by].filter(({ of }) => by !== "byArea" || level === EVERY || levelOf(network, of) === level);
  const rows = all.slice(0, SHOWN);
  return (
    <>
      <div className="exposure-pair">
        <Select
          label={said.sumBy}
          value={by}
          options={EXPOSURE_SUMS.map((value) => ({ value, label: said.sums[value] }))}
          onChange={(value) => askExposure({ by: value })}
        />
        {by === "byArea" && levels.length > 1 && (
          <Select
            label={said.level}
            value={level}
            options={[...levels, EVERY].map((value) => ({
              value,
              label: value === EVERY ? said.everyLevel : choiceLabel(words, "areas", "level", value),
            }))}
            onChange={setLevel}
          />
        )}
      </div>
      <Table
        caption={said.sums[by]}
        hideCaption
        rows={rows}
        rowKey={({ of }) => of ?? ""}
        columns={[
          {
            key: "of",
            title: said.sums[by],
            cell: ({ of }) =>
              by === "byArea" && of !== null ? (
                <LinkButton onClick={() => showArea(network, of)}>{nameOf(network, "areas", of)}</LinkButton>
              ) : (
                nameIn(by, of, words)
              ),
          },
          { key: "km", title: said.km, number: true, cell: ({ metres }) => formatNumber(metres / 1000, 1) },
          { key: "spans", title: said.spans, number: true, cell: ({ spans }) => formatNumber(spans) },
          // A site is laid in no way.
          ...(by === "byLaying"
            ? []
            : [
                {
                  key: "sites",
                  title: said.sites,
                  number: true,
                  cell: ({ sites }: { readonly sites: number }) => formatNumber(sites),
                },
              ]),
        ]}
      />
      {all.length > SHOWN && <p className="exposure-soft">{said.more(all.length - SHOWN)}</p>}
    </>
  );
}

const EVERY = "";

/** The levels of the areas that hold any of it, the finest last. */
function levelsOf({ byArea }: LayerSums, network: Network): readonly string[] {
  const found = new Set(byArea.map(({ of }) => levelOf(network, of)));
  return AREA_LEVELS.filter((level) => found.has(level));
}

function levelOf({ areas }: Network, of: string | null): string | null {
  const row = of === null ? -1 : findRow(areas.columns.id, of);
  return row < 0 ? null : choiceAt(areas.columns.level, row);
}

function nameIn(by: (typeof EXPOSURE_SUMS)[number], of: string | null, words: Words): string {
  if (by === "byArea") return words.exposure.panel.noArea;
  if (of === null) return words.model.unknown;
  return by === "byLaying" ? choiceLabel(words, "spans", "laying", of) : of;
}

/** Its outline, else where its sites stand. */
function showArea({ areas, sites }: Network, id: string): void {
  const { select, flyTo } = useApp.getState();
  select({ table: "areas", ids: [id] });
  const row = findRow(areas.columns.id, id);
  const outline = row < 0 ? null : boundsOf(areas.geometry, [row]);
  const bounds = outline ?? boundsOf(sites.geometry, findRows(sites.columns.area, id));
  if (bounds !== null) flyTo({ bounds });
}
