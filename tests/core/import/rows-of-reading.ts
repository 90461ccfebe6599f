import type { Reading } from "../../../src/core/import/format.ts";

/** The rows of a file that holds no study, and the rules of its issues. */
export function rowsOfReading(reading: Reading) {
  if (!reading.ok) throw new Error(`${reading.fault.rule} ${JSON.stringify(reading.fault.values)}`);
  if (reading.content.kind !== "rows") throw new Error("a study was read");
  const { sites = [], spans = [], areas = [], circuits = [] } = reading.content.rows;
  const { issues, rejected, coordinates, encoding } = reading;
  return {
    sites,
    spans,
    areas,
    circuits,
    rules: issues.map(({ rule }) => rule),
    issues,
    rejected: rejected.length,
    coordinates,
    encoding,
  };
}
