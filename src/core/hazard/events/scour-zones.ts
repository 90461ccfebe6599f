/**
 * Answers: which bridges that carry spans stand in the water? One zone for each risk group that is a bridge, with all its
 * spans, and one for each span attached to a bridge of which nobody says which. A bridge that stands where the layer has no
 * value may be in the water or not: its chance is not known. O(spans on bridges), and the cells or outlines they meet.
 */
import { commonOf, lengthOf } from "../../geo/stretches.ts";
import { buildLines, lineAt, type Network, resolveReferences, textAt } from "../../model/index.ts";
import { standingGroups } from "../standing-groups.ts";
import type { LayerAt } from "./layer-at.ts";
import type { Strengths, Zone } from "./strengths.ts";

type OnBridge = { readonly span: number; readonly fromM: number; readonly toM: number };
type Bridge = { readonly key: string; readonly name: string; readonly on: OnBridge[] };

export function scourZones(
  network: Network,
  water: LayerAt,
  pieces: Strengths["pieces"],
  chance: number,
): readonly Zone[] {
  const bridges = [...bridgesOf(network).values()];
  if (bridges.length === 0) return [];
  const wet = wetStretches(network, water, new Set(bridges.flatMap(({ on }) => on.map(({ span }) => span))));
  const depths = pieces.strengths.depthM ?? new Float64Array();
  return bridges.flatMap(({ key, name, on }): Zone[] => {
    let [isWet, isUnknown] = [false, false];
    for (const { span, fromM, toM } of on) {
      const own = Float64Array.of(fromM, toM);
      if (wet.get(span)?.some((stretches) => lengthOf(commonOf(stretches, own)) > 0)) isWet = true;
      let begun = 0;
      for (let piece = pieces.starts[span] as number; piece < (pieces.starts[span + 1] as number); piece++) {
        const end = begun + (pieces.lengthM[piece] as number);
        const depth = depths[piece] as number;
        if (end > fromM && begun < toM) {
          isWet ||= depth > 0;
          isUnknown ||= Number.isNaN(depth);
        }
        begun = end;
      }
    }
    if (!isWet && !isUnknown) return [];
    const spans = Uint32Array.from(new Set(on.map(({ span }) => span))).sort();
    const rest = { sites: new Uint32Array(), outH: Number.NaN };
    return [{ key, name, loses: "service", chance: isWet ? chance : Number.NaN, spans, ...rest }];
  });
}

function bridgesOf(network: Network): Map<string, Bridge> {
  const { groups, members, spans } = network;
  const bridges = new Map<string, Bridge>();
  const put = (kind: string, id: string, name: string, on: OnBridge) => {
    const key = `scour|${kind}|${id}`;
    const bridge = bridges.get(key) ?? { key, name, on: [] };
    bridge.on.push(on);
    bridges.set(key, bridge);
  };
  const listed = new Set<number>();
  const stands = standingGroups(network);
  const isBridge = groups.columns.kind.options.indexOf("bridge") + 1;
  const groupOf = resolveReferences(members.columns.group, groups.columns.id);
  const spanOf = resolveReferences(members.columns.span, spans.columns.id);
  for (let member = 0; member < members.count; member++) {
    const [group, span] = [groupOf[member] as number, spanOf[member] as number];
    if (span < 0 || stands[group] !== 1 || groups.columns.kind.codes[group] !== isBridge) continue;
    const [from, to] = [members.columns.fromM.values[member] as number, members.columns.toM.values[member] as number];
    const isPart = to > from;
    listed.add(span);
    const id = textAt(groups.columns.id, group) ?? "";
    const on = { span, fromM: isPart ? from : 0, toM: isPart ? to : Number.POSITIVE_INFINITY };
    put("group", id, textAt(groups.columns.name, group) ?? id, on);
  }
  const isAttached = spans.columns.laying.options.indexOf("bridge-attached") + 1;
  for (let span = 0; span < spans.count; span++) {
    if (spans.columns.laying.codes[span] !== isAttached || listed.has(span)) continue;
    const id = textAt(spans.columns.id, span) ?? "";
    put("span", id, textAt(spans.columns.name, span) ?? id, { span, fromM: 0, toM: Number.POSITIVE_INFINITY });
  }
  return bridges;
}

/** Of these spans the stretches in each feature that they meet. */
function wetStretches({ spans }: Network, water: LayerAt, asked: ReadonlySet<number>) {
  const rows = [...asked].sort((a, b) => a - b);
  const wet = new Map<number, Float64Array[]>();
  water.meet(buildLines(rows.map((row) => lineAt(spans.geometry, row))), (line, _feature, stretches) => {
    const row = rows[line] as number;
    const own = wet.get(row);
    if (own === undefined) wet.set(row, [stretches]);
    else own.push(stretches);
  });
  return wet;
}
