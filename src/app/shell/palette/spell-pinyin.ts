/** How is a name typed by its sound? The dictionary is loaded when the first name is spelled. */

/** [all syllables, their initials], without tones; empty for a name without Chinese characters. */
export type Spell = (name: string) => readonly string[];

const CHINESE = /[\u3400-\u9fff]/;

export async function loadSpell(): Promise<Spell> {
  const { pinyin } = await import("pinyin-pro");
  return (name) => {
    if (!CHINESE.test(name)) return [];
    const syllables = pinyin(name, { toneType: "none", type: "array", v: true });
    return [syllables.join(""), syllables.map((syllable) => syllable[0] ?? "").join("")];
  };
}
