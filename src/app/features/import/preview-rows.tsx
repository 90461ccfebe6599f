import type { FoundTable, TableMapping } from "../../../core/import/meaning/mapping.ts";
import { fieldLabel } from "../../../words/describe.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { findField, placeOf } from "./fields.ts";

type PreviewRowsProps = { readonly table: FoundTable; readonly mapping: TableMapping };

/** The first rows as the file has them, with what each column becomes under its header. */
export function PreviewRows({ table, mapping }: PreviewRowsProps) {
  const words = useWords();
  const { importing: say } = words;
  const becomes = (name: string | null) => {
    const found = findField(mapping.role, name);
    if (found !== null && name !== null) return fieldLabel(words, found.table, name);
    const place = placeOf(name);
    return place === null ? null : say.places[place];
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
      <section className="import-preview" aria-label={say.rowsTab} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {mapping.columns.map(({ header, field }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one header
                <th key={at} scope="col">
                  {header === "" ? formatNumber(at + 1) : header}
                  <span className={becomes(field) === null ? "import-soft" : "import-becomes"}>
                    {becomes(field) ?? say.ownName}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.preview.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place alone
              <tr key={i}>
                {mapping.columns.map((_, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={at}>{row[at] ?? ""}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.rows > table.preview.length && (
        <p className="import-soft">{say.hiddenRows(table.rows - table.preview.length)}</p>
      )}
    </>
  );
}
