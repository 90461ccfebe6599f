import { useDeferredValue, useMemo } from "react";
import { type Finding, SEVERITIES } from "../../../core/model/index.ts";
import { describeIssue } from "../../../words/describe-issue.ts";
import { useWords } from "../../i18n/use-words.ts";
import { EVERY_ISSUE } from "../../store/issue-slice.ts";
import { useApp } from "../../store/store.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { kindTitle } from "./say.ts";
import { facetsOf } from "./sift.ts";

/** As a value of a select, where any will do; no file and no rule is called so. */
const ANY = "*";
const LONGEST_LABEL = 60;

export function FilterBar({ issues }: { readonly issues: readonly Finding[] }) {
  const words = useWords();
  const { problems: say } = words;
  const filter = useApp((state) => state.issueFilter);
  const filterIssues = useApp((state) => state.filterIssues);
  const given = useDeferredValue(issues);
  const facets = useMemo(() => facetsOf(given), [given]);
  const rules = useMemo(() => {
    const first = new Map(given.toReversed().map((issue) => [issue.rule, issue]));
    return facets.rules.map((rule) => {
      const issue = first.get(rule);
      const label = kindTitle(words, rule) ?? (issue ? describeIssue(words, issue) : rule);
      return { value: rule, label: label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label };
    });
  }, [given, facets, words]);
  return (
    <search className="issues-filter" aria-label={say.text}>
      <TextField
        label={say.text}
        hideLabel
        type="search"
        placeholder={say.textHint}
        value={filter.text}
        onChange={(text) => filterIssues({ text })}
      />
      <Select
        label={say.severity}
        hideLabel
        value={filter.severity ?? ANY}
        options={[
          { value: ANY, label: say.anySeverity },
          ...facets.severities.map((severity) => ({ value: severity, label: words.model.severities[severity] })),
        ]}
        onChange={(value) => filterIssues({ severity: SEVERITIES.find((severity) => severity === value) ?? null })}
      />
      <Select
        label={say.rule}
        hideLabel
        value={filter.rule ?? ANY}
        options={[{ value: ANY, label: say.anyRule }, ...rules]}
        onChange={(value) => filterIssues({ rule: value === ANY ? null : value })}
      />
      <Select
        label={say.file}
        hideLabel
        value={filter.file ?? ANY}
        options={[
          { value: ANY, label: say.anyFile },
          ...facets.files.map((file) => ({ value: file, label: file === "" ? say.noFile : file })),
        ]}
        onChange={(value) => filterIssues({ file: value === ANY ? null : value })}
      />
      <div className="issues-toggles">
        <Toggle label={say.onMapOnly} checked={filter.onMap} onChange={(onMap) => filterIssues({ onMap })} />
        <Toggle
          label={say.repairableOnly}
          checked={filter.repairable}
          onChange={(repairable) => filterIssues({ repairable })}
        />
      </div>
    </search>
  );
}

export function showAll(): void {
  useApp.getState().filterIssues(EVERY_ISSUE);
}
