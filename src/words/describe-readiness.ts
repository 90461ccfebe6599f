import { type Network, nameOfRow } from "../core/model/index.ts";
import type { AreaReadiness, Readiness } from "../core/readiness/measure-readiness.ts";
import type { ReasonNames } from "./en/readiness.ts";
import type { Words } from "./index.ts";

/** What the reasons of an area point to, by name. */
export function reasonNames(
  network: Network,
  { hazards }: Readiness,
  { crew: { furthest } }: AreaReadiness,
): ReasonNames {
  const siteName = (row: number | undefined) => (row === undefined || row < 0 ? "" : nameOfRow(network, "sites", row));
  return {
    furthest: siteName(furthest?.site),
    base: siteName(furthest?.base),
    layer: (layer) => hazards[layer]?.name ?? "",
  };
}

/** What the grades take for granted. */
export function assumedOfReadiness(words: Words, network: Network, found: Readiness, enough: number): string[] {
  const { service, reference } = found.assumed;
  return [
    ...words.readiness.assume(found),
    ...(reference < 0 ? [] : [words.backup.assumeReference(nameOfRow(network, "sites", reference))]),
    ...words.service.assume(service, enough),
    ...words.service.assumeNetwork(service),
  ];
}
