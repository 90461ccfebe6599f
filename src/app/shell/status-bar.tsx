import { useSyncExternalStore } from "react";
import { useWords } from "../i18n/use-words.ts";
import { onOutsideRequests, outsideRequests } from "../platform/outside-requests.ts";
import { useApp } from "../store/store.ts";
import "./status-bar.css";

const COUNTED = ["sites", "spans", "circuits"] as const;

export function StatusBar() {
  const { shell, model } = useWords();
  const network = useApp((state) => state.network);
  const open = useApp((state) => state.study !== null);
  const { left, blocked } = useSyncExternalStore(onOutsideRequests, outsideRequests);
  return (
    <footer className="status-bar" data-region>
      {open && (
        <>
          <span>
            {shell.dataVersion}{" "}
            <span className="status-bar-version" data-tip={network.version}>
              {network.version.slice(0, 8)}
            </span>
          </span>
          {COUNTED.map((table) => (
            <span key={table}>{model.counts[table](network[table].count)}</span>
          ))}
        </>
      )}
      <span className="status-bar-gap" />
      <span
        className={left > 0 ? "status-bar-outside" : undefined}
        data-tip={blocked > 0 ? shell.blockedRequests(blocked) : shell.outsideRequestsWhy}
      >
        {shell.outsideRequests(left)}
      </span>
    </footer>
  );
}
