import { useState } from "react";
import type { Network } from "../../../core/model/index.ts";
import type { CriticalRadius } from "../../../core/redundancy/regions/find-critical-radius.ts";
import { readNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { Stat, StatRow } from "../../ui/stat.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Assumptions } from "./assumptions.tsx";
import { boundsOfChosen, useChosen } from "./chosen.ts";
import { Proof } from "./proof.tsx";
import { SiteField } from "./site-field.tsx";
import { Status } from "./status.tsx";
import { askCritical, MOST_CRITICAL_M, PRECISION_M, useCritical } from "./use-regions.ts";

/** The smallest disc that separates two sites, or one from the gateways. */
export function Critical({ network }: { readonly network: Network }) {
  const { anywhere: said, region } = useWords();
  const { from, to, clearM } = useApp((state) => state.regionQuery);
  const { askRegions } = useApp.getState();
  const [wrong, setWrong] = useState(false);
  const answer = useCritical();
  const { output, stale, wish } = answer;
  return (
    <>
      <SiteField end="from" label={said.from} network={network} />
      <SiteField end="to" label={said.to} network={network} />
      <div className="regions-pair">
        <TextField
          label={said.clear}
          value={String(clearM)}
          inputMode="numeric"
          onCommit={(typed) => {
            const metres = readNumber(typed);
            setWrong(!(metres > 0));
            if (metres > 0) askRegions({ clearM: metres });
          }}
          error={wrong ? said.widthError : undefined}
        />
        {to !== null && <Button onClick={() => askRegions({ to: null })}>{said.toGateways}</Button>}
      </div>
      {wish === null && <p role="status">{from !== null && from === to ? said.sameSite : said.chooseSite}</p>}
      {wish !== null && (
        <Status job="critical-radius" answer={answer} find={said.findDisc} running={said.running} ask={askCritical} />
      )}
      {wish !== null && output !== null && !stale && (
        <>
          <Found found={output} />
          <Assumptions own={[region.assumeHit, region.critical.assumeClear(clearM, to === null)]} service={null} />
        </>
      )}
    </>
  );
}

function Found({ found: { state, disc, atLeast, spans, sites } }: { readonly found: CriticalRadius }) {
  const { anywhere: said, region } = useWords();
  const chosen = useChosen();
  const show = () => {
    const bounds = chosen === null ? null : boundsOfChosen(chosen);
    if (bounds !== null) useApp.getState().flyTo({ bounds });
  };
  if (disc === null) {
    return (
      <p>
        {state === "none"
          ? said.criticalNone(MOST_CRITICAL_M)
          : state === "apart"
            ? said.criticalApart
            : said.criticalUnplaced}
      </p>
    );
  }
  return (
    <>
      <StatRow>
        <Stat
          label={said.criticalRadius}
          value={said.metresOf(disc.radius)}
          source={[{ label: said.criticalWhy, value: said.metresOf(atLeast) }]}
          onShow={show}
          showLabel={said.showDisc}
        />
      </StatRow>
      <p>
        {disc.radius <= PRECISION_M && `${region.critical.onePoint} `}
        {said.hitBy(spans.length, sites.length)}
      </p>
      <Proof />
    </>
  );
}
