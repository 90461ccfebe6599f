import { type Words, words } from "../../words/index.ts";
import { useApp } from "../store/store.ts";

export function useWords(): Words {
  return words[useApp((state) => state.language)];
}
