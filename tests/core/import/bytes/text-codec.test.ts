import { describe, expect, test } from "vitest";
import { decodeText } from "../../../../src/core/import/bytes/text-codec.ts";
import { random } from "../../../builders/random.ts";

/** Characters to bytes, by asking the decoder for every pair there is. */
function encoderOf(label: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(label, { fatal: true });
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0xfe; lead >= 0x81; lead--) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
      } catch {
        // No character.
      }
    }
  }
  return (text) => Uint8Array.from(Array.from(text).flatMap((letter) => bytesOf.get(letter) ?? [letter.charCodeAt(0)]));
}

const gb = encoderOf("gb18030");
const big5 = encoderOf("big5");

const SIMPLIFIED =
  "局站编号 局站名称 经度 纬度 光缆段 起点 终点 敷设方式 管道 架空 直埋 管廊 海缆 芯数 皮长 权属 成都武侯机房 康定 德阳 泸定 石棉 甘孜 乌鲁木齐 哈尔滨 重庆渝中 上海浦东 广州天河 深圳南山 西藏那曲 云南丽江 中国电信 联通 移动 铁塔 备注 是 否 在用 规划 一干 二干".split(
    " ",
  );
const TRADITIONAL =
  "局站編號 局站名稱 經度 緯度 光纜段 起點 終點 敷設方式 管道 架空 直埋 管廊 海纜 芯數 權屬 臺北機房 高雄 臺中 花蓮 基隆 新竹 中華電信 遠傳 台灣大哥大 備註 在用 規劃 桃園 嘉義 屏東 澎湖 香港 九龍 新界 澳門".split(
    " ",
  );

describe("text that does not say its encoding", () => {
  test("in GBK it is read as before, however short", () => {
    for (const word of SIMPLIFIED) {
      expect(decodeText(gb(word)), word).toMatchObject({ ok: true, text: word, encoding: "gb18030" });
    }
    const rng = random(1);
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: 1 + rng.below(12) }, () => rng.pick(SIMPLIFIED)).join(",");
      expect(decodeText(gb(text))).toMatchObject({ text, encoding: "gb18030" });
    }
  });

  test("in GBK with traditional characters it is no Big5", () => {
    for (const word of TRADITIONAL)
      expect(decodeText(gb(word)), word).toMatchObject({ text: word, encoding: "gb18030" });
    const rng = random(3);
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: 1 + rng.below(12) }, () => rng.pick(TRADITIONAL)).join(",");
      expect(decodeText(gb(text)), text).toMatchObject({ text, encoding: "gb18030" });
    }
  });

  test("in Big5 it is recognised from a few words", () => {
    const header = "局站名稱,經度,緯度\n";
    for (const word of TRADITIONAL) {
      expect(decodeText(big5(header + word)), word).toMatchObject({ text: header + word, encoding: "big5" });
    }
    const rng = random(2);
    for (let round = 0; round < 500; round++) {
      const text = Array.from({ length: 6 + rng.below(12) }, () => rng.pick(TRADITIONAL)).join(",");
      expect(decodeText(big5(text)), text).toMatchObject({ text, encoding: "big5" });
    }
  });

  test("accents among letters are western, not Chinese", () => {
    const latin = (text: string) => Uint8Array.from(Array.from(text, (letter) => letter.charCodeAt(0)));
    for (const text of ["Åland Islands", "São Paulo;Córdoba", "Zürich, Genève", "Île-de-France\nRéunion"])
      expect(decodeText(latin(text)), text).toMatchObject({ text, encoding: "windows-1252" });
    // A name of one rare character among common ones stays Chinese.
    expect(decodeText(gb("朱镕基,成都,A镕"))).toMatchObject({ text: "朱镕基,成都,A镕", encoding: "gb18030" });
  });

  test("in UTF-8 and UTF-16 it is that", () => {
    const text = "局站,經度\n成都,104\n";
    expect(decodeText(new TextEncoder().encode(text))).toMatchObject({ text, encoding: "utf-8" });
    const le = Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from(text).flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    const be = Uint8Array.from([
      0xfe,
      0xff,
      ...Array.from(text).flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]),
    ]);
    expect(decodeText(le)).toMatchObject({ text, encoding: "utf-16le" });
    expect(decodeText(be)).toMatchObject({ text, encoding: "utf-16be" });
  });

  test("what a person says goes first, and bytes that fit nothing are no text", () => {
    expect(decodeText(big5("經度"), "gb18030")).toMatchObject({ encoding: "gb18030" });
    expect(decodeText(Uint8Array.of(0xff, 0xff, 0xff))).toMatchObject({ ok: false, rule: "import.not-text" });
  });
});
