import type { ReactNode } from "react";
import { activeBranch } from "../../core/study/branches.ts";
import { useWords } from "../i18n/use-words.ts";
import { useApp } from "../store/store.ts";
import { canRedo, canUndo } from "../store/study-slice.ts";
import type { Step } from "../store/view-slice.ts";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Keys } from "../ui/keys.tsx";
import { TextField } from "../ui/text-field.tsx";
import { DemonstrationLine } from "./demonstration-line.tsx";
import { switchLanguage, switchTheme } from "./preferences.ts";
import { SaveState } from "./save-state.tsx";
import "./header.css";

type HeaderProps = {
  readonly steps: readonly Step[];
  readonly onSearch: () => void;
  readonly onShortcuts: () => void;
};

/** Each language names the other in the other's own words. */
const OTHER_LANGUAGE = { zh: "EN", en: "中文" } as const;

export function Header({ steps, onSearch, onShortcuts }: HeaderProps) {
  const { shell } = useWords();
  const undoable = useApp(canUndo);
  const redoable = useApp(canRedo);
  const theme = useApp((state) => state.theme);
  const language = useApp((state) => state.language);
  const owner = useApp((state) => state.access === "owner");
  const { undo, redo } = useApp.getState();
  const otherTheme = theme === "light" ? "dark" : "light";
  return (
    <header className="header" data-region>
      <div className="header-row">
        <div className="header-study">
          <h1 className="header-product">{shell.product}</h1>
          <StudyName steps={steps} />
        </div>
        <Button icon="search" className="header-search" onClick={onSearch} aria-keyshortcuts="Control+K">
          <span>{shell.search}</span>
          <Keys keys="mod+k" />
        </Button>
        <Tools>
          <IconButton icon="undo" label={shell.undo} keys="mod+z" disabled={!undoable || !owner} onClick={undo} />
          <IconButton icon="redo" label={shell.redo} keys="mod+shift+z" disabled={!redoable || !owner} onClick={redo} />
          <IconButton icon="keyboard" label={shell.shortcuts} keys="?" onClick={onShortcuts} />
          <Button
            icon="language"
            className="header-language"
            lang={language === "zh" ? "en" : "zh-CN"}
            data-tip={shell.toLanguage[language === "zh" ? "en" : "zh"]}
            onClick={switchLanguage}
          >
            {OTHER_LANGUAGE[language]}
          </Button>
          <IconButton
            icon={otherTheme === "dark" ? "moon" : "sun"}
            label={shell.toTheme[otherTheme]}
            onClick={switchTheme}
          />
        </Tools>
      </div>
      <DemonstrationLine />
    </header>
  );
}

function Tools({ children }: { readonly children: ReactNode }) {
  return <div className="header-tools">{children}</div>;
}

function StudyName({ steps }: { readonly steps: readonly Step[] }) {
  const { shell } = useWords();
  const study = useApp((state) => state.study);
  const access = useApp((state) => state.access);
  const updateStudy = useApp((state) => state.updateStudy);
  const goTo = useApp((state) => state.goTo);
  if (study === null) return null;
  const branch = activeBranch(study);
  return (
    <>
      <TextField
        label={shell.studyName}
        hideLabel
        value={study.title}
        placeholder={shell.untitled}
        readOnly={access === "reader"}
        onCommit={(title) => updateStudy((old) => ({ ...old, title: title.trim() }))}
      />
      <Button
        look="plain"
        icon="branch"
        className="header-branch"
        aria-label={shell.branch(branch.name)}
        data-tip={shell.branch(branch.name)}
        disabled={!steps.includes("plan")}
        onClick={() => goTo("plan")}
      >
        <span>{branch.name}</span>
      </Button>
      {access === "owner" && <SaveState />}
      {access === "reader" && (
        <span data-tip={shell.readOnlyWhy}>
          <Badge tone="unconfirmed">
            <Icon name="lock" size={12} />
            {shell.readOnly}
          </Badge>
        </span>
      )}
    </>
  );
}
