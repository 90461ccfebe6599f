import { expect, test } from "vitest";
import { csvHead, csvLine } from "../../../src/core/tables/write-csv.ts";

test("begins with the mark that tells a spreadsheet it is UTF-8", () => {
  expect(csvHead(["id", "备注"])).toBe("\ufeffid,备注\r\n");
});

test("a text never becomes a formula; a number stays a number", () => {
  expect(csvLine(['=HYPERLINK("x")', "+1", "-1", "@x", "\tx", -1, "a=b"])).toBe(
    '"\'=HYPERLINK(""x"")",\'+1,\'-1,\'@x,"\'\tx",-1,a=b\r\n'.replace('"\'\tx"', "'\tx"),
  );
});

test("signs as wide as a Chinese character count as well, and so does a line before them", () => {
  expect(csvLine(["＝1+1", "＋1", "－1", "＠x", "\n=1"])).toBe("'＝1+1,'＋1,'－1,'＠x,\"'\n=1\"\r\n");
});

test("quotes, commas, line ends and outer blanks survive", () => {
  expect(csvLine(['say "hi"', "a,b", "a\nb", " x ", ""])).toBe('"say ""hi""","a,b","a\nb"," x ",\r\n');
});

test("unknown is empty, a list has its items behind each other", () => {
  expect(csvLine([null, 0, false, ["a", null, "b"], []])).toBe(",0,false,a;;b,\r\n");
});
