/** The parts of a small shapefile, byte by byte as its description says. */

type Position = readonly [number, number];
export type Shapes =
  | { readonly type: 1; readonly rows: readonly (Position | null)[] }
  | { readonly type: 3 | 5; readonly rows: readonly (readonly (readonly Position[])[] | null)[] };

export function aShp({ type, rows }: Shapes): Uint8Array {
  const records = rows.map((row): number[] => {
    if (row === null) return int32(0);
    if (type === 1) return [...int32(1), ...doubles(row as Position)];
    const parts = row as readonly (readonly Position[])[];
    let first = 0;
    const starts = parts.map((part) => {
      first += part.length;
      return first - part.length;
    });
    return [
      ...[...int32(type), ...doubles([0, 0, 0, 0]), ...int32(parts.length), ...int32(first)],
      ...[...starts.flatMap((start) => int32(start)), ...doubles(parts.flat(2))],
    ];
  });
  const body = records.flatMap((record, i) => [...int32(i + 1, false), ...int32(record.length / 2, false), ...record]);
  const header = [
    ...[...int32(9994, false), ...Array.from({ length: 20 }, () => 0), ...int32((100 + body.length) / 2, false)],
    ...[...int32(1000), ...int32(type), ...Array.from({ length: 64 }, () => 0)],
  ];
  return Uint8Array.from([...header, ...body]);
}

export type DbfField = { readonly name: Uint8Array; readonly type: string; readonly length: number };

/** Cells are bytes in whatever encoding; deleted: the rows marked so. */
export function aDbf(
  fields: readonly DbfField[],
  rows: readonly (readonly Uint8Array[])[],
  { languageByte = 0, deleted = [] as readonly number[] } = {},
): Uint8Array {
  const headerSize = 32 + 32 * fields.length + 1;
  const recordSize = 1 + fields.reduce((sum, { length }) => sum + length, 0);
  const header = Array.from({ length: 32 }, () => 0);
  header[0] = 3;
  header.splice(4, 8, ...int32(rows.length), headerSize & 255, headerSize >> 8, recordSize & 255, recordSize >> 8);
  header[29] = languageByte;
  const described = fields.flatMap(({ name, type, length }) => [
    ...[...padded(name, 11, 0), type.charCodeAt(0), 0, 0, 0, 0, length],
    ...Array.from({ length: 15 }, () => 0),
  ]);
  const body = rows.flatMap((cells, row) => [
    deleted.includes(row) ? 0x2a : 0x20,
    ...fields.flatMap(({ length }, i) => padded(cells[i] ?? new Uint8Array(), length, 0x20)),
  ]);
  return Uint8Array.from([...header, ...described, 0x0d, ...body, 0x1a]);
}

function padded(bytes: Uint8Array, length: number, filler: number): number[] {
  return Array.from({ length }, (_, i) => bytes[i] ?? filler);
}

function int32(value: number, littleEndian = true): number[] {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setInt32(0, value, littleEndian);
  return [...bytes];
}

function doubles(values: readonly number[]): number[] {
  return [...new Uint8Array(Float64Array.from(values).buffer)];
}
