import { useWords } from "../i18n/use-words.ts";
import { useApp } from "../store/store.ts";
import "./demonstration-line.css";

/** As long as the study on screen is the demonstration, the page says that its routes are invented. */
export function DemonstrationLine() {
  const { shell } = useWords();
  const shown = useApp(({ study }) => study?.origin === "demonstration");
  return shown ? <p className="demonstration-line">{shell.demonstration}</p> : null;
}
