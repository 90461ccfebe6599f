/**
 * Answers: which graph does this JSON of nodes and links hold?
 * A link names its ends by the ids of nodes, where these have none by their names or by their places in the list.
 */
import type { RejectedRow } from "../../../model/index.ts";
import { parseJson } from "../../bytes/parse-json.ts";
import { decodeText } from "../../bytes/text-codec.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { addRejected } from "../../layers/add-rejected.ts";
import { type GraphEdge, type GraphNode, readGraph } from "../../layers/read-graph.ts";
import { looseValue, shownValue } from "../../meaning/fit-value.ts";
import { refuseFile } from "../../refuse-file.ts";
import { recordOf } from "../geojson/read-features.ts";

type Member = Readonly<Record<string, unknown>>;

export function readNodeLink(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded.ok) return refuseFile(file, decoded.rule, { encoding: decoded.encoding, bytes: bytes.length });
  const parsed = parseJson(decoded.text);
  if (!parsed.ok) return refuseFile(file, "geojson.not-json", { message: parsed.message });
  const root = recordOf(parsed.value) ?? {};
  const inner = Array.isArray(root.nodes) ? root : (recordOf(root.graph) ?? root);
  const found = listOf(inner.nodes);
  const links = listOf(inner.links ?? inner.edges);
  if (found.length === 0) return refuseFile(file, "graph.no-nodes");

  const broken: RejectedRow[] = [];
  const breaks = (list: string, at: number, value: unknown): [] => {
    const cells = [shownValue(value)];
    broken.push({
      table: `${file} [${list}]`,
      row: at + 1,
      rule: "graph.broken-member",
      values: {},
      headers: [""],
      cells,
    });
    return [];
  };
  const members = found.map(memberOf);
  const nodes = members.flatMap((member, at) =>
    member === null ? breaks("nodes", at, found[at]) : [nodeOf(member, at)],
  );
  const nameOf = endNames(members);
  const edges = links.flatMap((link, at): readonly GraphEdge[] => {
    const record = recordOf(link);
    return record === null ? breaks("links", at, link) : [edgeOf(record, nameOf)];
  });
  const graph = { nodes, edges, directed: inner.directed === true || root.directed === true };
  return addRejected(readGraph(graph, { file, options, encoding: decoded.encoding }), broken);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A node may be no more than its id. */
function memberOf(node: unknown): Member | null {
  return textOf(node) === null ? recordOf(node) : { id: node };
}

function nodeOf(member: Member, at: number): GraphNode {
  const { id: _id, ...attributes } = member;
  return { id: idOf(member, at), attributes };
}

function idOf({ id, key, name }: Member, at: number): string {
  return wordOf(id) ?? wordOf(key) ?? textOf(name) ?? String(at);
}

/** multigraphs of networkx call parallel edges by a key, which is no id. */
function edgeOf({ source, target, id, ...attributes }: Member, nameOf: (end: unknown) => string): GraphEdge {
  return { id: textOf(id), from: nameOf(source), to: nameOf(target), attributes };
}

function endNames(members: readonly (Member | null)[]): (end: unknown) => string {
  const ids = members.map((member, at) => (member === null ? null : idOf(member, at)));
  const known = new Set(ids);
  const byName = new Map(
    members.flatMap((member, at): [string, string][] => {
      const name = textOf(member?.name);
      const id = ids[at] ?? null;
      return name === null || id === null ? [] : [[name, id]];
    }),
  );
  const anonymous = members.every((member) => member === null || wordOf(member.id ?? member.key) === null);
  return (end) => {
    // Some programs put the node itself where its id was.
    const whole = recordOf(end);
    const word = (whole === null ? wordOf(end) : (wordOf(whole.id) ?? wordOf(whole.name))) ?? "";
    if (anonymous && typeof end === "number") return ids[end] ?? word;
    return known.has(word) ? word : (byName.get(word) ?? word);
  };
}

function textOf(value: unknown): string | null {
  return (typeof value === "string" && value !== "") || typeof value === "number" ? String(value) : null;
}

/** Ids may be tuples, such as a row and a column. */
function wordOf(value: unknown): string | null {
  if (!Array.isArray(value)) return textOf(value);
  const loose = looseValue(value);
  return Array.isArray(loose) ? loose.join(",") : typeof loose === "string" ? loose : null;
}
