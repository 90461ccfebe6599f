import type { Reading } from "../../../src/core/import/format.ts";
import type { Position, ReadRow, Row } from "../../../src/core/model/index.ts";

/** The rows of a file that holds no study, and the rules of its issues. */
export function rowsOfReading(reading: Reading) {
  if (!reading.ok) throw new Error(`${reading.fault.rule} ${JSON.stringify(reading.fault.values)}`);
  if (reading.content.kind !== "rows") throw new Error("a study was read");
  const { sites = [], spans = [], areas = [], circuits = [] } = reading.content.rows;
  const { issues, rejected, coordinates, encoding } = reading;
  return {
    sites: sites.map(unpacked),
    spans: spans.map(unpacked),
    areas: areas.map(unpacked),
    circuits: circuits.map(unpacked),
    rules: issues.map(({ rule }) => rule),
    issues,
    rejected: rejected.length,
    coordinates,
    encoding,
  };
}

/** Lines as lists of positions, as they are written in tests. */
export function unpacked({ shape, ...row }: ReadRow): Row {
  return { ...row, shape: shape instanceof Float64Array ? pairsOf(shape) : shape };
}

export function pairsOf(numbers: Float64Array): readonly Position[] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i] as number, numbers[2 * i + 1] as number]);
}
