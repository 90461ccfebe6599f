import { useEffect, useMemo, useState } from "react";
import { useWords } from "../../i18n/use-words.ts";
import type { MapLabel, ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import { type Entry, isLookedAt } from "./entries.ts";
import { sharedViewLayer } from "./layer.ts";
import { chosenMarks, type SharedMarks, sharedMarks } from "./marks.ts";
import { useShared } from "./use-shared.ts";

const NONE: readonly ViewLayer[] = [];

/** The groups that the list shows, while it is in view; the chosen one strong. */
export function useSharedLayers(): readonly ViewLayer[] {
  const { sharedrisk: said } = useWords();
  const isLooked = useIsShown("shared-risk");
  const network = useApp((state) => state.network);
  const list = useApp((state) => state.sharedList);
  const verdict = useApp((state) => state.sharedVerdict);
  const { entries } = useShared();
  const chosen = useChosenEntry();
  const shown = useMemo(
    () =>
      isLooked && list === "inferred"
        ? (entries?.filter((entry) => verdict === null || entry.verdict === verdict) ?? null)
        : null,
    [isLooked, list, entries, verdict],
  );
  const [made, setMade] = useState<{ readonly of: readonly Entry[]; readonly marks: SharedMarks } | null>(null);
  useEffect(() => {
    if (shown === null) return setMade(null);
    let wanted = true;
    void sharedMarks(network, shown, () => wanted).then((marks) => {
      if (marks !== null && wanted) setMade({ of: shown, marks });
    });
    return () => {
      wanted = false;
    };
  }, [network, shown]);
  const chosenNow = useMemo(() => (chosen === null ? null : chosenMarks(network, chosen)), [network, chosen]);
  return useMemo(() => {
    if (shown === null) return NONE;
    const labels: readonly MapLabel[] =
      chosenNow === null || chosen === null
        ? []
        : [{ position: chosenNow.middle, text: said.together(chosen.group.lengthM), rank: 0, minZoom: 0 }];
    return [sharedViewLayer({ marks: made?.marks ?? null, chosen: chosenNow, labels })];
  }, [shown, made, chosenNow, chosen, said]);
}

/** The inferred group that is looked at; null where there is none, or its panel is out of view. */
export function useChosenEntry(): Entry | null {
  const isLooked = useIsShown("shared-risk");
  const id = useApp((state) => state.chosenShared);
  const network = useApp((state) => state.network);
  const selection = useApp((state) => state.selection);
  const { entries } = useShared();
  const entry = useMemo(
    () => (isLooked && id !== null ? (entries?.find((each) => each.id === id) ?? null) : null),
    [isLooked, id, entries],
  );
  const isIt = useMemo(() => entry !== null && isLookedAt(network, entry, selection), [network, entry, selection]);
  return isIt ? entry : null;
}
