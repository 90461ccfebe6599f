/** Theme and language: the browser's at first, a person's choice ever after. */
import { LANGUAGES, type Language } from "../../words/index.ts";
import type { Theme } from "../map/view-layer.ts";
import { readRemembered, remember } from "../platform/remembered.ts";
import { type AppState, useApp } from "../store/store.ts";
import { chooseLanguage } from "./choose-language.ts";

const DARK = "(prefers-color-scheme: dark)";
const HTML_LANGUAGES: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };

export function startPreferences(): void {
  const dark = window.matchMedia(DARK);
  const followSystem = () => {
    if (readTheme() === null) useApp.getState().setTheme(dark.matches ? "dark" : "light");
  };
  useApp.setState({
    theme: readTheme() ?? (dark.matches ? "dark" : "light"),
    language: readLanguage() ?? chooseLanguage(navigator.languages),
  });
  dark.addEventListener("change", followSystem);
  useApp.subscribe(showPreferences);
  showPreferences(useApp.getState());
}

export function switchTheme(): void {
  const { theme, setTheme } = useApp.getState();
  const next = theme === "light" ? "dark" : "light";
  remember("theme", next);
  setTheme(next);
}

export function switchLanguage(): void {
  const { language, setLanguage } = useApp.getState();
  const next = language === "zh" ? "en" : "zh";
  remember("language", next);
  setLanguage(next);
}

function showPreferences({ theme, language }: AppState): void {
  const page = document.documentElement;
  page.dataset.theme = theme;
  page.lang = HTML_LANGUAGES[language];
}

function readTheme(): Theme | null {
  const theme = readRemembered("theme");
  return theme === "light" || theme === "dark" ? theme : null;
}

function readLanguage(): Language | null {
  return LANGUAGES.find((language) => language === readRemembered("language")) ?? null;
}
