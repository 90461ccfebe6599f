import type { ButtonHTMLAttributes, Ref } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import "./button.css";

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** main: the one thing to do here. danger: takes something away. plain: without a frame. */
  readonly look?: "main" | "danger" | "plain";
  readonly icon?: IconName;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button({ look, icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={classNames("button", look && `button-${look}`, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
