import type { AreaReadiness } from "../../../core/readiness/measure-readiness.ts";
import { useWords } from "../../i18n/use-words.ts";
import { classNames } from "../../ui/class-names.ts";

type Graded = Pick<AreaReadiness, "grade" | "best" | "worst">;

/** The letter on the colour of its level; between two letters where it is open. */
export function GradeMark({ of }: { readonly of: Graded }) {
  const { readiness: said } = useWords();
  return (
    <span className={classNames("ready-mark", `ready-mark-${of.grade ?? "open"}`)} title={said.gradeWhy(of)}>
      {said.gradeOf(of)}
    </span>
  );
}
