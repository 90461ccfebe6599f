import { useWords } from "../../i18n/use-words.ts";
import { Icon } from "../../ui/icon.tsx";
import { useChosen, useDarkOf } from "./chosen.ts";

/** Whether what goes dark with the one that is shown was checked. */
export function Proof() {
  const { anywhere: said } = useWords();
  const dark = useDarkOf(useChosen());
  if (dark === null) return null;
  return (
    <p className={dark.verified ? "regions-proved" : "regions-wrong"} role="status">
      {dark.verified && <Icon name="check" size={14} />}
      {dark.verified ? said.checked : said.notChecked}
    </p>
  );
}
