import { type Issue, TABLE_NAMES } from "../core/model/index.ts";
import type { Words } from "./index.ts";

type Values = Issue["values"];
type Say = (values: Values) => string;

/** What an issue says, in words; a rule nobody has words for yet is shown by its id and numbers, never dropped. */
export function describeIssue({ issues, model }: Words, { rule, subject, values }: Issue): string {
  const rules: Readonly<Record<string, Say>> = issues.rules;
  const named = nameParts(model, subject?.table, values);
  const say = (id: string) => {
    if (Object.hasOwn(rules, id)) return rules[id]?.(named) ?? id;
    return [id, ...Object.entries(values).map(([key, value]) => `${key}=${value}`)].join(" ");
  };
  const { reason, row } = values;
  const said = say(rule);
  const isExplained = rule.endsWith(".nothing-usable") && typeof reason === "string";
  return isExplained ? issues.firstOf(said, typeof row === "number" ? row : null, say(reason)) : said;
}

/** Tables and fields of the model under the names that people know them by. */
function nameParts({ tables, fields }: Words["model"], own: string | undefined, values: Values): Values {
  const { table, target, field } = values;
  const tableNames: Readonly<Record<string, string>> = tables;
  const nameOf = (id: unknown) =>
    typeof id === "string" && Object.hasOwn(tableNames, id) ? tableNames[id] : undefined;
  const fieldNames: Readonly<Record<string, Readonly<Record<string, string>>>> = fields;
  const labelled = [own, table, ...TABLE_NAMES].flatMap((each) => {
    const label = fieldNames[String(each)]?.[String(field)];
    return label === undefined ? [] : [label];
  });
  const [tableName, targetName, fieldName] = [nameOf(table), nameOf(target), labelled[0]];
  return {
    ...values,
    ...(tableName !== undefined && { table: tableName }),
    ...(targetName !== undefined && { target: targetName }),
    ...(fieldName !== undefined && { field: fieldName }),
  };
}
