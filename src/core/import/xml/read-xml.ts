/**
 * Answers: which elements make up this XML?
 * Nothing is fetched and no entity of the file's own is ever replaced: a file that declares some is refused, for that
 * is how a few bytes become gigabytes. The tree is walked with lists, never by recursion.
 */
import { SaxesParser } from "saxes";
import { decodeText } from "../bytes/text-codec.ts";
import type { IssueValues } from "../issue.ts";

export type XmlElement = {
  /** Without its prefix: gx:Track is Track. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own, without that of its children. */
  readonly text: string;
};

export type XmlReading =
  | { readonly ok: true; readonly root: XmlElement; readonly encoding: string }
  | { readonly ok: false; readonly rule: string; readonly values: IssueValues };

type Draft = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: readonly Draft[];
  text: string;
};
type Open = { readonly element: Draft; children: Draft[] | null };

/** Most elements have neither attributes nor children: they share these. */
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});
const NO_CHILDREN: readonly Draft[] = Object.freeze([]);

const MOST_ELEMENTS = 5_000_000;
/** No document nests so far; a file made to hurt does. */
const DEEPEST = 100_000;
const HEAD = 8192;

export function readXml(bytes: Uint8Array, encoding?: string): XmlReading {
  const decoded = decodeText(bytes, encoding ?? encodingOf(bytes));
  if (!decoded.ok) {
    return { ok: false, rule: decoded.rule, values: { encoding: decoded.encoding, bytes: bytes.length } };
  }
  const builder = new TreeBuilder();
  try {
    builder.parser.write(decoded.text.replace(/^\s+/, "")).close();
  } catch (cause) {
    if (cause instanceof Refused) return { ok: false, rule: cause.rule, values: cause.values };
    const message = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, rule: "xml.malformed", values: { message: message.slice(0, 200) } };
  }
  if (builder.root === null) return { ok: false, rule: "xml.malformed", values: { message: "" } };
  return { ok: true, root: builder.root, encoding: decoded.encoding };
}

/** The name of the outermost element, without its prefix, by the beginning of the bytes; null where this is no XML. */
export function rootNameOf(bytes: Uint8Array): string | null {
  const head = headOf(bytes);
  if (!/^\s*</.test(head)) return null;
  const found = /<(?:!DOCTYPE\s+)?(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/i.exec(
    head.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, ""),
  );
  return found?.[1] ?? null;
}

/** Every element below this one, in the order of the file. */
export function* descendantsOf(element: XmlElement): Iterable<XmlElement> {
  const waiting = element.children.toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i];
      if (child !== undefined) waiting.push(child);
    }
  }
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name) ?? null;
}

/** The text of a child, trimmed; null where there is no such child or nothing in it. */
export function textOf(element: XmlElement, name: string): string | null {
  const text = childOf(element, name)?.text.trim();
  return text === undefined || text === "" ? null : text;
}

class Refused extends Error {
  constructor(
    readonly rule: string,
    readonly values: IssueValues,
  ) {
    super(rule);
  }
}

class TreeBuilder {
  readonly parser = new SaxesParser({ xmlns: false });
  root: XmlElement | null = null;
  readonly #open: Open[] = [];
  #count = 0;

  constructor() {
    this.parser.on("doctype", (doctype) => {
      if (/<!ENTITY/i.test(doctype)) throw new Refused("xml.entities", {});
    });
    this.parser.on("opentag", ({ name, attributes }) => this.#enter(name, attributes));
    this.parser.on("closetag", () => this.#open.pop());
    this.parser.on("text", (text) => this.#say(text));
    this.parser.on("cdata", (text) => this.#say(text));
  }

  #enter(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.#count > MOST_ELEMENTS) throw new Refused("xml.too-many-elements", { limit: MOST_ELEMENTS });
    if (this.#open.length === DEEPEST) throw new Refused("xml.too-deep", { limit: DEEPEST });
    const element: Draft = {
      name: name.slice(name.indexOf(":") + 1),
      attributes: isEmpty(attributes) ? NO_ATTRIBUTES : attributes,
      children: NO_CHILDREN,
      text: "",
    };
    const parent = this.#open.at(-1);
    if (parent === undefined) this.root ??= element;
    else if (parent.children === null) parent.element.children = parent.children = [element];
    else parent.children.push(element);
    this.#open.push({ element, children: null });
  }

  #say(text: string): void {
    const open = this.#open.at(-1);
    if (open !== undefined) open.element.text += text;
  }
}

function isEmpty(record: Readonly<Record<string, string>>): boolean {
  for (const _name in record) return false;
  return true;
}

/** What the XML declaration says; undefined where it says nothing or UTF-8, which is tried first anyway. */
function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const named = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(headOf(bytes))?.[1]?.toLowerCase();
  // Much of what says GB2312 holds characters of GBK; GB 18030 reads all three.
  if (named === "gb2312" || named === "gbk") return "gb18030";
  return named === "utf-8" || named === "utf8" ? undefined : named;
}

/** Byte by byte as Latin letters, without byte order mark and the zeros of UTF-16: enough to tell what XML begins. */
function headOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, HEAD).filter((byte) => byte !== 0)).replace(
    /^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/,
    "",
  );
}
