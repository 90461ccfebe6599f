import { type Network, nameOfRow } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { boundsOfFixes, type Fix } from "./fix.ts";
import type { WeakPoint } from "./weak-point.ts";

type FixLinesProps = {
  readonly network: Network;
  readonly point: WeakPoint;
  /** The shortest first; empty where none is known. */
  readonly fixes: readonly Fix[];
};

/** Which link would mend it, how long it is at least, and what it would take off the list. */
export function FixLines({ network, point, fixes }: FixLinesProps) {
  const { weakpoints: said } = useWords();
  const show = () => {
    const bounds = boundsOfFixes(fixes);
    if (bounds !== null) useApp.getState().flyTo({ bounds });
  };
  const name = ({ site }: Fix) => nameOfRow(network, "sites", site);
  const sentence = (fix: Fix, i: number) => {
    if (point.site !== null) return said.fixSite(fix.toName, fix.metres, fix.isFirst);
    return i === 0 ? said.fixSpan(name(fix), fix.toName, fix.metres) : said.fixMore(name(fix), fix.toName, fix.metres);
  };
  return (
    <div className="why-fix">
      <h3>{said.fix}</h3>
      {fixes.length === 0 ? (
        <p className="weak-soft">{said.fixNone}</p>
      ) : (
        <>
          {fixes.map((fix, i) => (
            <p key={fix.site}>
              {sentence(fix, i)}{" "}
              {said.fixGain(fix.gain.sites, said.people(fix.gain.people, fix.gain.unknown), fix.isFirst)}
              {fix.sharedGroup >= 0 && ` ${said.fixShares(nameOfRow(network, "groups", fix.sharedGroup))}`}
            </p>
          ))}
          <p className="weak-soft">
            {said.fixWhy} <LinkButton onClick={show}>{said.fixShow}</LinkButton>
          </p>
        </>
      )}
    </div>
  );
}
