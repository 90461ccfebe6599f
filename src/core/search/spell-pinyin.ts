/** How is a name typed by its sound? */
import { pinyin } from "pinyin-pro";

const CHINESE = /[\u3400-\u9fff]/;

/** All its syllables, and their initials, without tones; nothing for a name without Chinese characters. */
export function spellPinyin(name: string): readonly string[] {
  if (!CHINESE.test(name)) return [];
  const syllables = pinyin(name, { toneType: "none", type: "array", v: true });
  return [syllables.join(""), syllables.map((syllable) => syllable[0] ?? "").join("")];
}
