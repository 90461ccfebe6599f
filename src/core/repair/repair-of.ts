/**
 * Answers: which edits put right what a finding says?
 * null where the network has moved on since, or where nothing can be done without a person deciding what is true.
 */
import type { Finding, Network } from "../model/index.ts";
import { mergeTwins, removeZeroLength } from "./remove-spans.ts";
import { connectCrossing, connectTouch, joinNearMiss, placeJunction } from "./repair-ends.ts";
import type { Repair, RepairableRule } from "./topology-rules.ts";

type Make = (network: Network, values: Finding["values"]) => Repair | null;

const REPAIRS: Readonly<Record<RepairableRule, Make>> = {
  "topology.dangling-end": placeJunction,
  "topology.near-miss": joinNearMiss,
  "topology.touch": connectTouch,
  "topology.crossing": connectCrossing,
  "topology.duplicate-span": mergeTwins("repair.merge-duplicate"),
  "topology.listed-both-ways": mergeTwins("repair.merge-both-ways"),
  "topology.zero-length": removeZeroLength,
};

/** Rules whose findings may have a repair. */
export const REPAIRABLE: ReadonlySet<string> = new Set(Object.keys(REPAIRS));

export function isRepairable(rule: string): rule is RepairableRule {
  return REPAIRABLE.has(rule);
}

export function repairOf(network: Network, { rule, values }: Finding): Repair | null {
  return isRepairable(rule) ? REPAIRS[rule](network, values) : null;
}
