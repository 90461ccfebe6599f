/**
 * Answers: which shapefiles hold the network of this study? In one zip: points, lines and polygons with their .shx,
 * .dbf, .prj and .cpg; tables without geometry as CSV, for nobody looks for a .dbf by itself; and the key to the columns,
 * whose names have room for ten bytes only.
 */
import { type Issue, SCHEMA, type Study } from "../../../model/index.ts";
import { encodeText } from "../../bytes/text-codec.ts";
import { writeZip } from "../../bytes/write-zip.ts";
import {
  countLostShapes,
  type ExportedTable,
  exportedTables,
  exportTooLarge,
  isWholeText,
  leftOut,
  leftOutOfTables,
  lostCharacters,
} from "../../exported-tables.ts";
import type { Written } from "../../format.ts";
import { FIELD_LIST } from "../../table/field-list.ts";
import { fieldListBytes, tableBytes } from "../../table/write-delimited.ts";
import { type DbfPlan, MOST_FIELDS, planDbf, withShortNames, writeDbf } from "./write-dbf.ts";
import { shpSize, writeShp } from "./write-shp.ts";

const LARGEST = 2 ** 31 - 1;
const WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

export function writeShapefile(study: Study): Written {
  const issues: Issue[] = [...leftOutOfTables(study)];
  const files = new Map<string, Uint8Array>();
  const tables = exportedTables(study).flatMap((table) => {
    if (SCHEMA[table.table].geometry === null) {
      files.set(`${table.table}.csv`, tableBytes(table));
      return [table];
    }
    const short = withShortNames(table);
    const plan = planDbf(short);
    const size = shpSize(short);
    if (size > LARGEST || plan.size > LARGEST) {
      issues.push(exportTooLarge(table.table, table.count, LARGEST));
      return [];
    }
    addShapefile(files, short, plan, size);
    issues.push(...plan.issues);
    issues.push(...leftOut("attributes", Math.max(0, table.columns.length - MOST_FIELDS) * table.count));
    issues.push(...leftOut("shapes", countLostShapes(table)));
    return [short];
  });
  issues.push(...lostCharacters(tables, isWholeText));
  files.set(`${FIELD_LIST}.csv`, fieldListBytes(tables));
  return { bytes: writeZip(files), issues };
}

function addShapefile(files: Map<string, Uint8Array>, table: ExportedTable, plan: DbfPlan, size: number): void {
  const { shp, shx } = writeShp(table, size);
  const parts = { shp, shx, dbf: writeDbf(plan), prj: encodeText(WGS84), cpg: encodeText("UTF-8") };
  for (const [extension, bytes] of Object.entries(parts)) files.set(`${table.table}.${extension}`, bytes);
}
