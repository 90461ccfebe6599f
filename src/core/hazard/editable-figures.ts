/** Figures that a person may change, each with its unit, its range and where its working value comes from. */
import { Entry } from "./read-data.ts";
import type { Figure } from "./sourced.ts";

type EditableFigure = Figure & { readonly unit: string; readonly least: number; readonly most: number };

type Figures<Name extends string> = Readonly<Record<Name, EditableFigure>>;

export function editableFigures<Name extends string>(data: Readonly<Record<Name, unknown>>): Figures<Name> {
  const names = Object.keys(data) as Name[];
  return Object.fromEntries(
    names.map((name) => {
      const entry = Entry.sourced(data[name], name, ["value", "unit", "least", "most"]);
      const [least, most] = [entry.number("least", 0, Number.MAX_VALUE), entry.number("most", 0, Number.MAX_VALUE)];
      const value = entry.number("value", least, most);
      return [name, { value, unit: entry.text("unit"), least, most, ...entry.sources() }];
    }),
  ) as Figures<Name>;
}

/** What is counted, and not measured. */
export const isWhole = ({ unit }: Pick<EditableFigure, "unit">): boolean => unit === "1";

/** The name of the first change that is not known, out of its range or a part of what is counted; or all figures with what was changed. */
export function withChanges<Name extends string>(
  figures: Figures<Name>,
  changed: Readonly<Record<string, number>>,
): Readonly<Record<Name, number>> | string {
  const names = Object.keys(figures) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, figures[name].value])) as Record<Name, number>;
  for (const [name, value] of Object.entries(changed)) {
    const known = names.find((each) => each === name);
    if (known === undefined || !(value >= figures[known].least && value <= figures[known].most)) return name;
    if (isWhole(figures[known]) && !Number.isInteger(value)) return name;
    values[known] = value;
  }
  return values;
}
