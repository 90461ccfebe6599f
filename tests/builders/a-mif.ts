/** A small MapInfo interchange file: the text of its .mif, and of its .mid. */
type XY = readonly [number, number];
export type MifRow = { readonly shape: XY | readonly XY[]; readonly values: readonly string[] };

export function aMif(coordSys: string, columns: readonly string[], rows: readonly MifRow[]) {
  const objects = rows.map(({ shape }) =>
    typeof shape[0] === "number"
      ? `Point ${shape.join(" ")}\n    Symbol (34,0,12)`
      : `Pline ${shape.length}\n${(shape as readonly XY[]).map((position) => position.join(" ")).join("\n")}`,
  );
  const mif = [
    ...["Version 300", 'Charset "WindowsSimpChinese"', 'Delimiter ","', `CoordSys ${coordSys}`],
    ...[`Columns ${columns.length}`, ...columns.map((name) => `  ${name} Char(40)`), "Data", "", ...objects, ""],
  ];
  const mid = rows.map(({ values }) => values.map((value) => `"${value}"`).join(","));
  return { mif: mif.join("\n"), mid: `${mid.join("\n")}\n` };
}
