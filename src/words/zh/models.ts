import { formatNumber } from "../format.ts";
import type { Words } from "../index.ts";
import { availability } from "./availability.ts";

const quantity = (value: number | string, unit: string) =>
  `${typeof value === "number" ? formatNumber(value, 4) : value}${unit === "" || unit === "1" ? "" : ` ${unit}`}`;

export const models: Words["models"] = {
  note(note) {
    switch (note.code) {
      case "default":
        return `未给出 ${note.of}，取 ${quantity(note.value, note.unit)}。`;
      case "found":
        return `未给出 ${note.of}，由 ${note.from.join("、")} 推算为 ${quantity(note.value, note.unit)}。`;
      case "held":
        return `${note.of} 算得 ${quantity(note.value, note.unit)}，超出限值，取 ${formatNumber(note.at, 4)}。`;
      case "stretched":
        return `${note.of} = ${quantity(note.value, note.range.unit)} 超出公式适用范围 ${note.range.least} … ${note.range.most}，结果为外推。`;
      case "suspect-constant":
        return `${note.of} 的一个常数疑为印刷错误：两段曲线在 ${note.at} 处不衔接，相差 ${formatNumber(100 * note.step)} %。暂按原文取值，待用户确认。`;
      case "bound":
        return `${note.of} ${note.is === "at-least" ? "不低于" : "不高于"} ${quantity(note.at, note.unit)}，更远处公式未覆盖。`;
      case "added":
        return `${note.of} 不属于原公式，为另行计入。`;
      case "source":
        return `${note.of}：${note.source}［${availability.statuses[note.status]}］${note.analogy === undefined ? "" : `；系类比取值，原始数据来自 ${note.analogy.zh}`}`;
    }
  },
};
