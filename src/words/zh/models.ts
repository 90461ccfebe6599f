import type { DataRule } from "../../core/hazard/read-data.ts";
import { formatNumber } from "../format.ts";
import type { Words } from "../index.ts";
import { availability } from "./availability.ts";
import { modelValidity } from "./model-validity.ts";

const quantity = (value: number | string, unit: string) =>
  `${typeof value === "number" ? formatNumber(value, 4) : value}${unit === "" || unit === "1" ? "" : ` ${unit}`}`;

const RULES: Readonly<Record<DataRule, string>> = {
  "not-json": "不是 JSON 格式",
  "not-an-object": "应为对象",
  "not-a-list": "应为列表，且各项格式正确",
  missing: "缺失",
  "not-known": "不是可识别的字段",
  "not-text": "应为非空文字",
  "not-a-number": "应为数字",
  "out-of-range": "数值超出允许范围",
  "not-in-list": "不在可选值之列",
  twice: "重复",
  "not-rising": "应逐项递增",
  "states-out-of-order": "与破坏等级顺序不符：重的等级不能先于轻的等级发生",
  "no-shape": "缺失：每条曲线应有一种形式",
  "two-shapes": "多余：每条曲线只能有一种形式",
};

export const models: Words["models"] = {
  validity: modelValidity,
  fault(file, { entry, field, rule }) {
    const place = [entry, field].filter((part) => part !== "").join(".");
    return `${file}${place === "" ? "：" : `：${place} `}${RULES[rule]}`;
  },
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
