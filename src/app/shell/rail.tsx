import { useWords } from "../i18n/use-words.ts";
import { useApp } from "../store/store.ts";
import type { DrawerTab, Step } from "../store/view-slice.ts";
import { Icon } from "../ui/icon.tsx";
import "./rail.css";

type RailProps = { readonly steps: readonly Step[]; readonly tabs: readonly DrawerTab[] };

const TAB_ICONS = { table: "table", sql: "terminal" } as const;

/** The steps of the work from top to bottom, and what the drawer holds at the foot. */
export function Rail({ steps, tabs }: RailProps) {
  const { shell } = useWords();
  const step = useApp((state) => state.step);
  const panelOpen = useApp((state) => state.panelOpen);
  const drawer = useApp((state) => (state.page === null ? state.drawer : null));
  const page = useApp((state) => state.page);
  const { goTo, setPanelOpen, openDrawer } = useApp.getState();
  return (
    <nav className="rail" data-region aria-label={shell.regions.rail}>
      <ul className="rail-steps">
        {steps.map((one) => {
          const shown = one === step && panelOpen && page === null;
          return (
            <li key={one}>
              <button
                type="button"
                className="rail-button"
                aria-current={shown ? "step" : undefined}
                onClick={() => (shown ? setPanelOpen(false) : goTo(one))}
              >
                <Icon name={one} size={20} />
                {shell.steps[one]}
              </button>
            </li>
          );
        })}
      </ul>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          className="rail-button"
          aria-pressed={drawer === tab}
          onClick={() => openDrawer(drawer === tab ? null : tab)}
        >
          <Icon name={TAB_ICONS[tab]} size={20} />
          {shell.drawerTabs[tab]}
        </button>
      ))}
    </nav>
  );
}
