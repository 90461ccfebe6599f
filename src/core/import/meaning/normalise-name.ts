/** Traditional characters that stand in headers and values of the trade, each before its simplified one. */
const PAIRS =
  "編编號号稱称經经緯纬標标識识類类點点機机網网纜缆纖纤線线鏈链長长設设數数寬宽頻频備备態态狀状區区縣县鄉乡鎮镇級级層层權权屬属單单責责業业務务電电" +
  "壓压終终對对邊边側侧員员構构圖图標标間间開开關关隊队營营運运資资產产險险風风組组認认據据來来參参負负載载動动換换護护備备徑径彎弯衛卫儲储時时發发" +
  "強强築筑溝沟橋桥總总後后確确實实際际測测質质種种專专壽寿維维檢检驗验臺台裝装連连進进遠远節节";
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i] ?? "", PAIRS[2 * i + 1] ?? ""]),
);
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join("")}]`, "g");

/** The same name however it was typed: width, case, spaces, brackets, underscores, camel case and old characters do not matter. */
export function normaliseName(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(TRADITIONAL, (letter) => SIMPLIFIED.get(letter) ?? letter);
}
