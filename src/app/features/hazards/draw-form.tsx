import { useState } from "react";
import { DRAWN_MEASURES } from "../../../core/hazard/drawn-layer.ts";
import { type Geometry, HAZARD_KINDS, type HazardKind } from "../../../core/model/index.ts";
import { readNumber } from "../../../words/format.ts";
import { measureName } from "../../../words/say-strength.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { drawHazard } from "./edit.ts";

const FORMS = ["polygons", "lines", "points"] as const satisfies readonly Geometry["type"][];

/** A hazard of one's own: what it is, how strong, how far it reaches, and then where. */
export function DrawForm() {
  const words = useWords();
  const { draw: said } = words.hazards;
  const canEdit = useApp((state) => state.access === "owner");
  const [kind, setKind] = useState<HazardKind>("flood");
  const [form, setForm] = useState<(typeof FORMS)[number]>("polygons");
  const [name, setName] = useState("");
  const [strength, setStrength] = useState("");
  const [reach, setReach] = useState("");
  const told = DRAWN_MEASURES[kind];
  const given = name.trim() === "" ? said.nameOf(words.model.hazardKinds[kind]) : name.trim();
  const isFine = [strength, reach].every((typed) => typed.trim() === "" || readNumber(typed) >= 0);
  const numberOf = (typed: string) => (typed.trim() === "" ? null : readNumber(typed));
  const errorOf = (typed: string) => (typed.trim() === "" || readNumber(typed) >= 0 ? {} : { error: said.notANumber });
  return (
    <div className="hazards-draw">
      <TextField label={said.name} value={name} placeholder={given} onChange={setName} />
      <div className="hazards-pair">
        <Select
          label={words.hazards.kind}
          value={kind}
          options={HAZARD_KINDS.map((value) => ({ value, label: words.model.hazardKinds[value] }))}
          onChange={setKind}
        />
        <Select
          label={said.form}
          value={form}
          options={FORMS.map((value) => ({ value, label: said.forms[value] }))}
          onChange={setForm}
        />
      </div>
      <div className="hazards-pair">
        {told !== undefined && (
          <TextField
            label={measureName({ kind, ...told }, words)}
            value={strength}
            inputMode="decimal"
            placeholder={words.model.unknown}
            {...(told.unit === null ? {} : { unit: told.unit })}
            {...errorOf(strength)}
            onChange={setStrength}
          />
        )}
        {form !== "polygons" && (
          <TextField
            label={form === "points" ? said.radius : said.halfWidth}
            value={reach}
            inputMode="decimal"
            placeholder={form === "points" ? "" : said.onlyCrossed}
            unit="m"
            {...errorOf(reach)}
            onChange={setReach}
          />
        )}
      </div>
      <Button
        icon="pencil"
        disabled={!canEdit || !isFine || (form === "points" && !(readNumber(reach) > 0))}
        onClick={() =>
          void drawHazard({
            ...{ kind, form, name: given, source: said.source },
            ...{ strength: told === undefined ? null : numberOf(strength) },
            reachM: form === "polygons" ? null : numberOf(reach),
          })
        }
      >
        {said.begin}
      </Button>
      <p className="hazards-facts">{form === "points" ? said.noteRadius : said.note}</p>
    </div>
  );
}
