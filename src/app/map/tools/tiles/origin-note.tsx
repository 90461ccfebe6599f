import { useWords } from "../../../i18n/use-words.ts";
import { tileOrigin } from "./tile-source.ts";

type OriginNoteProps = { readonly url: string; readonly allowed: readonly string[] };

/** Says plainly where the tiles are asked for, and what to do where the page may not ask there. */
export function OriginNote({ url, allowed }: OriginNoteProps) {
  const words = useWords().maptools;
  const origin = tileOrigin({ url }, document.baseURI);
  if (origin === null || origin === window.location.origin) return null;
  return allowed.includes(origin) ? (
    <p className="tile-note">{words.otherOriginNamed(origin)}</p>
  ) : (
    <p className="tile-note tile-warning">{words.otherOrigin(origin)}</p>
  );
}
