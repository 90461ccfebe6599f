import { SQLDialect } from "@codemirror/lang-sql";

/** DuckDB's SQL as far as a reading needs it. A larger list would paint columns called id or name as keywords. */
export const DUCKDB = SQLDialect.define({
  keywords:
    "all and any as asc asof between by case cast cross current cube desc describe distinct else end except exclude " +
    "exists explain extract false filter first following for from full group grouping having ilike in inner " +
    "intersect interval is join last lateral left like limit natural not null nulls offset on or order outer over " +
    "partition pivot positional preceding qualify range recursive replace right rollup row rows select semi anti " +
    "sets show similar summarize table tablesample then to true try_cast unbounded union unique unnest unpivot using " +
    "values when where window with within",
  types:
    "bigint bit blob boolean bool char date decimal double float hugeint int integer interval json list map numeric " +
    "real smallint struct text time timestamp tinyint ubigint uinteger usmallint utinyint uuid varchar",
  builtin:
    "abs avg ceil coalesce concat contains count first floor greatest ifnull isnan last least len length list " +
    "list_contains list_distinct list_has_any list_intersect ln lower max median min nullif quantile_cont " +
    "regexp_matches replace round row_number rank stddev string_agg sum trim upper",
  doubleDollarQuotedStrings: true,
  operatorChars: "+-*/<>=~!%|&^:",
  identifierQuotes: '"',
});
