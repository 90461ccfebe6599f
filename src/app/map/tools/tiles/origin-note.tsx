import { useWords } from "../../../i18n/use-words.ts";
import { isNamed, type SiteConfig } from "./site-config.ts";
import { tileOrigin } from "./tile-source.ts";

type OriginNoteProps = { readonly url: string; readonly site: SiteConfig };

/** Says plainly where the tiles are asked for, and what to do where the page may not ask there. */
export function OriginNote({ url, site }: OriginNoteProps) {
  const words = useWords().maptools;
  const origin = tileOrigin({ url }, document.baseURI);
  if (origin === null || origin === window.location.origin) return null;
  return isNamed(origin, site) ? (
    <p className="tile-note">{words.otherOriginNamed(origin)}</p>
  ) : (
    <p className="tile-note tile-warning">{words.otherOrigin(origin)}</p>
  );
}
