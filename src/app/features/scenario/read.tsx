import { useState } from "react";
import type { Risk } from "../../../core/hazard/simulate/risk.ts";
import type { Network } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Tabs } from "../../ui/tabs.tsx";
import { useTimeline } from "./ask.ts";
import { Elements } from "./elements.tsx";
import { Exceedance } from "./exceedance.tsx";
import { Figures } from "./figures.tsx";
import { How } from "./how.tsx";
import { Townships } from "./townships.tsx";
import { Unknown } from "./unknown.tsx";

const LISTS = ["townships", "elements", "unknown"] as const;
const PANEL = "scenario-list";

/** What a run says: numbers, the curve, one list at a time, and how it came about. */
export function Read({ risk, network }: { readonly risk: Risk; readonly network: Network }) {
  const { scenario: said } = useWords();
  const bound = useApp((state) => state.disaster.bound);
  const { timeline } = useTimeline();
  const [list, show] = useState<(typeof LISTS)[number]>("townships");
  const losses = risk[bound];
  return (
    <>
      <Figures risk={risk} timeline={timeline} />
      <Exceedance losses={losses} />
      <div className="scenario-part">
        <Tabs
          label={said.lists}
          tabs={LISTS.map((value) => ({ value, label: said.tabs[value] }))}
          value={list}
          onChange={show}
          panelId={PANEL}
        />
        <div id={PANEL} role="tabpanel" aria-labelledby={`${PANEL}-${list}`} className="scenario-part">
          {list === "townships" && <Townships losses={losses} network={network} />}
          {list === "elements" && <Elements losses={losses} network={network} />}
          {list === "unknown" && <Unknown risk={risk} />}
        </div>
      </div>
      <How risk={risk} />
    </>
  );
}
