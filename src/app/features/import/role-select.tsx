import type { Role } from "../../../core/import/meaning/mapping.ts";
import { ROLES } from "../../../core/import/meaning/read-mapping.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Select } from "../../ui/select.tsx";

type RoleSelectProps = {
  readonly table: string;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
};

export function RoleSelect({ table, value, onChange }: RoleSelectProps) {
  const { importing: say } = useWords();
  return (
    <Select
      label={say.roleOf(table)}
      hideLabel
      value={value}
      options={ROLES.map((role) => ({ value: role, label: say.roles[role] }))}
      onChange={onChange}
    />
  );
}
