import { useEffect, useRef, useState } from "react";
import { nameOf, type TableName } from "../../../core/model/index.ts";
import { describeValue, fieldLabel } from "../../../words/describe.ts";
import { useWords } from "../../i18n/use-words.ts";
import { newChange } from "../../store/new-change.ts";
import { useApp } from "../../store/store.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { AttributeForm } from "./attribute-form.tsx";
import { sameValue } from "./edit-value.ts";
import type { Attribute } from "./view-model.ts";

export type AttributeListProps = {
  readonly table: TableName;
  readonly id: string;
  readonly attributes: readonly Attribute[];
  readonly editable: boolean;
};

export function AttributeList({ table, id, attributes, editable }: AttributeListProps) {
  const words = useWords();
  const [editing, setEditing] = useState<string | null>(null);
  // The focus goes back to where the change began.
  const [left, setLeft] = useState<string | null>(null);
  const list = useRef<HTMLDListElement>(null);
  useEffect(() => {
    if (left === null) return;
    list.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(left)}"]`)?.focus();
    setLeft(null);
  }, [left]);
  const close = () => {
    setLeft(editing);
    setEditing(null);
  };
  return (
    <dl ref={list} className="details-list">
      {attributes.map((attribute) => {
        const label = fieldLabel(words, table, attribute.key);
        if (editing === attribute.key) {
          return (
            <div key={attribute.key}>
              <dt className="visually-hidden">{label}</dt>
              <dd className="details-change">
                <AttributeForm
                  table={table}
                  attribute={attribute}
                  label={label}
                  onCancel={close}
                  onApply={(value) => {
                    close();
                    if (sameValue(value, attribute.value)) return;
                    const edit = { table, id, field: attribute.key, value, before: attribute.value };
                    useApp.getState().change(newChange("set", "", [{ kind: "set", ...edit }]));
                  }}
                />
              </dd>
            </div>
          );
        }
        return (
          <div key={attribute.key} className="details-row">
            <dt>{label}</dt>
            <dd className={attribute.value === null ? "details-unknown" : undefined}>
              <AttributeValue table={table} attribute={attribute} />
              {editable && (
                <IconButton
                  className="details-pencil"
                  icon="pencil"
                  data-field={attribute.key}
                  label={words.details.edit(label)}
                  onClick={() => setEditing(attribute.key)}
                />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** References read as names that lead to what they name. */
function AttributeValue({ table, attribute }: { readonly table: TableName; readonly attribute: Attribute }) {
  const words = useWords();
  const network = useApp((state) => state.network);
  const { field, key, value } = attribute;
  const target = "of" in field ? field.of : undefined;
  if (value === null || target === undefined) return describeValue(words, table, key, value);
  const ids = typeof value === "string" ? [value] : (value as readonly string[]);
  return (
    <span className="details-links">
      {ids.map((id) => (
        <RowLink key={id} table={target} id={id} name={nameOf(network, target, id)} />
      ))}
    </span>
  );
}

export function RowLink({
  table,
  id,
  name,
}: {
  readonly table: TableName;
  readonly id: string;
  readonly name: string;
}) {
  return <LinkButton onClick={() => useApp.getState().select({ table, ids: [id] })}>{name}</LinkButton>;
}
