/** Answers: where does a second cable of the first operator lie in the same trench? Along the corridors to the west and south. */
import type { LaidLink } from "./backbone.ts";
import type { Draft, DraftSpan } from "./draft.ts";

/** None of these is the only way to somewhere: a second cable must not hide a single way behind two spans. */
const CORRIDORS: ReadonlySet<string> = new Set([
  "成都市—都江堰市",
  "都江堰市—汶川县",
  "汶川县—理县",
  "理县—马尔康市",
  "成都市—雅安市",
  "雅安市—荥经县",
  "荥经县—汉源县",
  "汉源县—石棉县",
  "石棉县—冕宁县",
  "冕宁县—西昌市",
  "雅安市—天全县",
  "天全县—泸定县",
  "泸定县—康定市",
]);

/** The link number to the second cable's spans, in the order of the first one's. */
export function laySecondCables(draft: Draft, laid: readonly LaidLink[]): Map<number, DraftSpan[]> {
  const corridors = laid.filter(({ link }) => CORRIDORS.has(`${link.from}—${link.to}`));
  return new Map(
    corridors.map(({ number, spans }) => [
      number,
      spans.map(({ id, name, from, to, laying, line }) =>
        draft.addSpan({ id: `${id}B`, name: `${name}（第二光缆）`, from, to, laying, line }),
      ),
    ]),
  );
}
