/** The audit of all circuits and their availability: asked by themselves while a person looks. */
import { useCallback, useMemo } from "react";
import { findRow, type Network } from "../../../core/model/index.ts";
import type { Audit, CircuitAudit, CircuitsToAudit } from "../../../core/redundancy/circuits/audit-circuits.ts";
import { availabilityOf } from "../../../core/redundancy/circuits/availability-of.ts";
import { circuitsToAudit } from "../../../core/redundancy/circuits/circuits-to-audit.ts";
import { CUT_RATES } from "../../../core/redundancy/circuits/cut-rates.ts";
import type { AvailabilityOf } from "../../../core/redundancy/circuits/measure-availability.ts";
import { groundOf } from "../../store/route-ground.ts";
import { useApp } from "../../store/store.ts";
import { useAnswer } from "../../store/use-answer.ts";
import { useIsShown } from "../../store/use-is-shown.ts";

export const FEATURE = "circuits";

export function useAudit() {
  const hazards = useApp((state) => state.study?.hazards);
  const hasCircuits = useApp((state) => state.network.circuits.count > 0);
  const isLooked = useIsShown(FEATURE);
  const isAsked = useCallback((input: CircuitsToAudit) => input.hazards === hazards, [hazards]);
  const answer = useAnswer({
    job: "audit",
    first: "route-ground",
    isAsked,
    ask: askAudit,
    isWanted: isLooked && hasCircuits,
  });
  const input = useApp((state) => state.results.audit?.input ?? null);
  return { ...answer, input };
}

export function askAudit(): void {
  const { network, study, analyse } = useApp.getState();
  if (study === null) return;
  const { hazards, settings } = study;
  const input = groundOf(network, settings.gateways).then((ground) => circuitsToAudit(network, hazards, ground).input);
  void analyse("audit", input);
}

export function useAvailability() {
  const gateways = useApp((state) => state.study?.settings.gateways);
  const hasCircuits = useApp((state) => state.network.circuits.count > 0);
  const isLooked = useIsShown(FEATURE);
  const isAsked = useCallback((input: AvailabilityOf) => input.gateways === gateways, [gateways]);
  return useAnswer({
    ...{ job: "availability", first: "route-ground", isAsked, ask: askAvailability },
    isWanted: isLooked && hasCircuits,
  });
}

type TakenForGranted = Pick<ReturnType<typeof availabilityOf>, "causes" | "lengths">;
const grantedOf = new WeakMap<AvailabilityOf, TakenForGranted>();

export function askAvailability(): void {
  const { network, study, analyse } = useApp.getState();
  if (study === null) return;
  const { gateways } = study.settings;
  const question = groundOf(network, gateways).then((ground) => {
    const { input, ...granted } = availabilityOf(network, gateways, CUT_RATES, ground);
    grantedOf.set(input, granted);
    return input;
  });
  void analyse("availability", question);
}

/** What was taken for granted of the spans when availability was asked last. */
export function useGranted(): TakenForGranted | null {
  const input = useApp((state) => state.results.availability?.input);
  return input === undefined ? null : (grantedOf.get(input) ?? null);
}

export type ChosenCircuit = {
  readonly row: number;
  readonly circuit: CircuitAudit;
  readonly audit: Audit;
  readonly input: CircuitsToAudit;
  readonly network: Network;
};

/** The one circuit that is chosen, on the map or in a list, where the audit is of the network as it stands. */
export function useChosenCircuit(): ChosenCircuit | null {
  const { output: audit, input, stale } = useAudit();
  const network = useApp((state) => state.network);
  const isLooked = useIsShown(FEATURE);
  const id = useApp(({ selection }) =>
    selection?.table === "circuits" && selection.ids.length === 1 ? (selection.ids[0] ?? null) : null,
  );
  return useMemo(() => {
    if (!isLooked || id === null || audit === null || input === null || stale) return null;
    const row = findRow(network.circuits.columns.id, id);
    const circuit = audit.circuits[row];
    return circuit === undefined ? null : { row, circuit, audit, input, network };
  }, [isLooked, id, audit, input, stale, network]);
}
