import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "../i18n/use-words.ts";
import { Button } from "./button.tsx";
import "./dialog.css";

export type ConfirmDialogProps = {
  readonly open: boolean;
  readonly title: string;
  /** What will be lost. */
  readonly children: ReactNode;
  /** The deed by its name: "Delete branch", never "OK". */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** The only modal thing there is: it stands before something that cannot be undone. */
export function ConfirmDialog({ open, title, children, confirm, onConfirm, onClose }: ConfirmDialogProps) {
  const words = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="dialog-actions">
        <Button onClick={onClose}>{words.shell.cancel}</Button>
        <Button
          look="danger"
          onClick={() => {
            onConfirm();
            onClose();
          }}
        >
          {confirm}
        </Button>
      </div>
    </dialog>
  );
}
