import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { descendantsOf, readXml, rootNameOf, textOf } from "../../../../src/core/import/xml/read-xml.ts";

const read = (text: string | Uint8Array) => readXml(typeof text === "string" ? strToU8(text) : text);
const rootOf = (text: string | Uint8Array) => {
  const reading = read(text);
  if (!reading.ok) throw new Error(reading.rule);
  return reading.root;
};
const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer)]);

describe("XML", () => {
  test("is a tree of elements with attributes and text, without prefixes", () => {
    const root = rootOf('<?xml version="1.0"?><a><g:b x="1">t &amp; <![CDATA[<c>]]></g:b><!-- no --><b/></a>');
    expect(root.children.map(({ name, attributes: { x }, text }) => [name, x, text])).toEqual([
      ["b", "1", "t & <c>"],
      ["b", undefined, ""],
    ]);
    expect(textOf(root, "b")).toBe("t & <c>");
    expect(textOf(root, "c")).toBe(null);
  });

  test("elements below another come in the order of the file", () => {
    const names = Array.from(descendantsOf(rootOf("<a><b><c/><d><e/></d></b><f/></a>")), ({ name }) => name);
    expect(names.join("")).toBe("bcdef");
  });

  test("is read in the encoding it names, or has", () => {
    // 成 in GBK.
    const gbk = Uint8Array.of(...strToU8('<?xml version="1.0" encoding="GB2312"?><a>'), 0xb3, 0xc9, ...strToU8("</a>"));
    expect(rootOf(gbk).text).toBe("成");
    expect(rootOf(utf16('<?xml version="1.0" encoding="UTF-16"?><a>成</a>')).text).toBe("成");
    expect(rootNameOf(utf16("<a/>"))).toBe("a");
  });

  test.each([
    ["\ufeff<?xml version='1.0'?>\n<!-- <no/> --><!DOCTYPE kml><kml>", "kml"],
    ["<x:gpx version='1'>", "gpx"],
    ["a < b", null],
    ["{}", null],
  ])("begins with a name: %j", (text, name) => {
    expect(rootNameOf(strToU8(text))).toBe(name);
  });

  test.each([
    ["entities", '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>', "xml.entities"],
    ["entities of nobody", "<a>&c;</a>", "xml.malformed"],
    ["an end missing", "<a><b></a>", "xml.malformed"],
    ["nothing", " ", "xml.malformed"],
  ])("with %s is refused", (_name, text, rule) => {
    expect(read(text)).toMatchObject({ ok: false, rule });
  });

  test("a DOCTYPE without entities is inert: nothing is fetched", () => {
    expect(rootOf('<!DOCTYPE a SYSTEM "http://localhost/a.dtd"><a>x</a>').text).toBe("x");
  });

  test("elements in elements a hundred thousand deep are a tree like any other, deeper ones a fault", () => {
    const nested = (deep: number) => "<a>".repeat(deep) + "</a>".repeat(deep);
    let count = 0;
    for (const { name } of descendantsOf(rootOf(nested(100_000)))) count += name.length;
    expect(count).toBe(99_999);
    expect(read(nested(100_001))).toMatchObject({ ok: false, rule: "xml.too-deep" });
  });
});
