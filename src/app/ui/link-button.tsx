import type { ReactNode } from "react";
import "./link-button.css";

/** A name in running text that leads to what it names. */
export function LinkButton({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className="link-button" onClick={onClick}>
      {children}
    </button>
  );
}
