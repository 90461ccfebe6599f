import type { ButtonHTMLAttributes, Ref } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import "./button.css";

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> & {
  readonly icon: IconName;
  /** What it does, read aloud and shown on hover and focus. */
  readonly label: string;
  /** The key that does the same, shown with the label. */
  readonly keys?: string | undefined;
  /** For a button that stays down. */
  readonly pressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function IconButton({ icon, label, keys, pressed, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      data-tip={label}
      data-tip-keys={keys}
      {...rest}
      className={classNames("button icon-button", className)}
    >
      <Icon name={icon} />
    </button>
  );
}
