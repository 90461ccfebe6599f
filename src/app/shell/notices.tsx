import { useEffect } from "react";
import { useWords } from "../i18n/use-words.ts";
import type { Notice } from "../store/notice-slice.ts";
import { useApp } from "../store/store.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import "./notices.css";

/** Long enough to read twice; warnings and errors wait for a person. */
const INFO_MS = 8000;

export function Notices() {
  const { shell } = useWords();
  const notices = useApp((state) => state.notices);
  return (
    <section className="notices" aria-label={shell.notices} aria-live="polite">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice: { id, tone, say, action } }: { readonly notice: Notice }) {
  const words = useWords();
  const dismiss = useApp((state) => state.dismiss);
  useEffect(() => {
    if (tone !== "info" || action) return;
    const timer = setTimeout(() => dismiss(id), INFO_MS);
    return () => clearTimeout(timer);
  }, [id, tone, action, dismiss]);
  return (
    <div className={`notice notice-${tone} card`}>
      <Icon name={tone} />
      <div className="notice-words">
        {say(words)}
        {action && (
          <Button
            look="plain"
            onClick={() => {
              dismiss(id);
              action.run();
            }}
          >
            {action.label(words)}
          </Button>
        )}
      </div>
      <IconButton icon="close" label={words.shell.dismiss} onClick={() => dismiss(id)} />
    </div>
  );
}
