import { type Network, nameOfRow } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { boundsOfFix, type Fix } from "./fix.ts";
import type { WeakPoint } from "./weak-point.ts";

type FixLineProps = {
  readonly network: Network;
  readonly point: WeakPoint;
  /** null where none is known. */
  readonly fix: Fix | null;
};

/** Which link would mend it, how long it is at least, and what it would take off the list. */
export function FixLine({ network, point, fix }: FixLineProps) {
  const { weakpoints: said } = useWords();
  const show = () => {
    const bounds = fix === null ? null : boundsOfFix(fix);
    if (bounds !== null) useApp.getState().flyTo({ bounds });
  };
  return (
    <div className="why-fix">
      <h3>{said.fix}</h3>
      {fix === null ? (
        <p className="weak-soft">{said.fixNone}</p>
      ) : (
        <>
          <p>
            {point.site === null
              ? said.fixSpan(nameOfRow(network, "sites", fix.site), fix.toName, fix.metres)
              : said.fixSite(fix.toName, fix.metres, fix.isFirst)}{" "}
            {said.fixGain(fix.gain.sites, said.people(fix.gain.people, fix.gain.unknown), fix.isFirst)}
          </p>
          <p className="weak-soft">
            {said.fixWhy} <LinkButton onClick={show}>{said.fixShow}</LinkButton>
          </p>
        </>
      )}
    </div>
  );
}
