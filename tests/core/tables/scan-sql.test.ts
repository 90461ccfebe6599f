import { describe, expect, test } from "vitest";
import { bindByPlace, findParameters, scanSql, singleStatement } from "../../../src/core/tables/scan-sql.ts";

describe("parameters", () => {
  const cases: Record<string, readonly string[]> = {
    "select 1": [],
    "where a < $km and b = $km or c = $名": ["km", "名"],
    "where a = ? and b = ?": ["1", "2"],
    "select '$a', \"$b\", $$ $c $$, $x$ $d $x$ -- $e\n, /* $f */ $g": ["g"],
    "select 'it''s $a', e'\\' $b', $c": ["c"],
    "select a$b, $1": ["1"],
  };
  for (const [sql, names] of Object.entries(cases)) {
    test(sql.replaceAll("\n", " "), () => expect(findParameters(sql)).toEqual(names));
  }

  test("the same name is bound once", () => {
    expect(bindByPlace("$a + $b + $a")).toEqual({ sql: "$1 + $2 + $1", names: ["a", "b"] });
  });
});

describe("one statement", () => {
  const cases: Record<string, string | null> = {
    "select 1": "select 1",
    " select 1 ; ;\n-- done": "select 1",
    "/* a */ ; select ';' ": "select ';'",
    "select 1; select 2": null,
    "select 1 /* ; */ + 1": "select 1 /* ; */ + 1",
    "-- nothing": "",
    "": "",
  };
  for (const [sql, statement] of Object.entries(cases)) {
    test(JSON.stringify(sql), () => expect(singleStatement(sql)).toBe(statement));
  }
});

test("the pieces cover the text without a gap, whatever it is", () => {
  for (const sql of ["'open", '"open', "/* open", "$$ open", "$a$ open $b$", "?", "\ud83d;'", "a\u0000b", "e'\\"]) {
    const pieces = scanSql(sql);
    expect(pieces.map(({ start, end }) => sql.slice(start, end)).join("")).toBe(sql);
  }
});
