/** Is this feature's panel the one that is shown? While it is not, it asks nothing and draws nothing. */
import { useApp } from "./store.ts";

export function useIsShown(feature: string): boolean {
  return useApp(({ step, tabs }) => tabs[step] === feature);
}
