import { useWords } from "../../../i18n/use-words.ts";
import { Button } from "../../../ui/button.tsx";

type DrawnFieldProps = {
  readonly label: string;
  /** What is chosen, in words; null: nothing yet. */
  readonly value: string | null;
  readonly button: string;
  readonly onDraw: () => void;
};

/** Something that is chosen on the map: what it is now, and the button that asks for another. */
export function DrawnField({ label, value, button, onDraw }: DrawnFieldProps) {
  const { form: said } = useWords().scenario;
  return (
    <div className="scenario-drawn">
      <span className="field-label">{label}</span>
      <span className={value === null ? "scenario-soft" : undefined}>{value ?? said.atNowhere}</span>
      <Button onClick={onDraw}>{button}</Button>
    </div>
  );
}
