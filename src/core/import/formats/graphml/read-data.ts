/** Answers: which attributes does a node or an edge carry, under the names and types its keys declare? */
import { descendantsOf, type XmlElement } from "../../xml/read-xml.ts";

export type GraphmlData = Readonly<Record<string, string | number>>;
type Key = { readonly name: string; readonly type: string; readonly of: string; readonly byDefault: string | null };

const NUMBERS = new Set(["int", "long", "float", "double"]);
/** What drawing programs write: only the words in it say something. */
const LABELS = new Set(["NodeLabel", "EdgeLabel"]);

export function keysOf(elements: readonly XmlElement[]): ReadonlyMap<string, Key> {
  return new Map(
    elements
      .filter(({ name }) => name === "key")
      .map(({ attributes, children }): [string, Key] => {
        const id = attributes.id ?? "";
        return [
          id,
          {
            name: attributes["attr.name"] ?? id,
            type: attributes["attr.type"] ?? "string",
            of: attributes.for ?? "all",
            byDefault: children.find(({ name }) => name === "default")?.text.trim() ?? null,
          },
        ];
      }),
  );
}

export function dataOf(element: XmlElement, of: "node" | "edge", keys: ReadonlyMap<string, Key>): GraphmlData {
  const data = new Map<string, string | number>();
  for (const key of keys.values()) {
    if (key.byDefault !== null && (key.of === of || key.of === "all"))
      data.set(key.name, readValue(key, key.byDefault));
  }
  for (const child of element.children) {
    if (child.name !== "data") continue;
    const id = child.attributes.key ?? "";
    const key = keys.get(id) ?? { name: id, type: "string", of: "all", byDefault: null };
    const text = child.text.trim();
    if (text !== "") data.set(key.name, readValue(key, text));
    else for (const label of labelsOf(child)) data.set("label", label);
  }
  return Object.fromEntries(data);
}

function labelsOf(data: XmlElement): string[] {
  return [...descendantsOf(data)]
    .filter(({ name, text }) => LABELS.has(name) && text.trim() !== "")
    .map(({ text }) => text.trim());
}

function readValue({ type }: Key, text: string): string | number {
  const number = Number(text);
  return NUMBERS.has(type) && Number.isFinite(number) ? number : text;
}
