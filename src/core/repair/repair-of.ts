/**
 * Answers: which edits put right what a finding says?
 * null where the network has moved on since, or where nothing can be done without a person deciding what is true.
 */
import type { Finding, Network } from "../model/index.ts";
import { mergeTwins, removeZeroLength } from "./remove-spans.ts";
import { connectCrossing, connectTouch, joinNearMiss, placeJunction } from "./repair-ends.ts";
import type { Repair, TopologyRule } from "./topology-rules.ts";

type Make = (network: Network, values: Finding["values"]) => Repair | null;

const REPAIRS: Partial<Readonly<Record<TopologyRule, Make>>> = {
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

export function repairOf(network: Network, { rule, values }: Finding): Repair | null {
  return REPAIRABLE.has(rule) ? (REPAIRS[rule as TopologyRule]?.(network, values) ?? null) : null;
}
