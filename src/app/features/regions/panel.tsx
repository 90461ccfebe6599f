import { useWords } from "../../i18n/use-words.ts";
import { REGION_VIEWS } from "../../store/regions-slice.ts";
import { useApp } from "../../store/store.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Critical } from "./critical.tsx";
import { Cuts } from "./cuts.tsx";
import { Places } from "./places.tsx";
import { Radius } from "./radius.tsx";
import "./panel.css";

const PANEL = "regions-view";

export function RegionsPanel() {
  const { anywhere: said } = useWords();
  const network = useApp((state) => state.network);
  const view = useApp((state) => state.regionQuery.view);
  const { askRegions } = useApp.getState();
  if (network.sites.count === 0) {
    return (
      <Section title={said.title}>
        <EmptyState icon="redundancy" title={said.nothing} />
      </Section>
    );
  }
  return (
    <Section title={said.title}>
      <div className="regions-tabs">
        <Tabs
          label={said.viewsLabel}
          tabs={REGION_VIEWS.map((value) => ({ value, label: said.views[value] }))}
          value={view}
          onChange={(chosen) => askRegions({ view: chosen })}
          panelId={PANEL}
        />
      </div>
      <div id={PANEL} role="tabpanel" aria-labelledby={`${PANEL}-${view}`} className="regions-view">
        {view === "critical" ? (
          <p className="regions-soft">{said.criticalQuestion}</p>
        ) : (
          <>
            <p className="regions-soft">{view === "places" ? said.question : said.cutQuestion}</p>
            <Radius />
          </>
        )}
        {view === "places" && <Places network={network} />}
        {view === "cuts" && <Cuts />}
        {view === "critical" && <Critical network={network} />}
      </div>
    </Section>
  );
}
