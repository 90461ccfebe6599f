import { useState } from "react";
import { findPlaces, type PlaceCandidate } from "../../../../core/geo/parse-coordinates.ts";
import type { Position } from "../../../../core/model/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { describePlace } from "../describe-place.ts";

type PointFieldProps = {
  /** Where the person is looking. */
  readonly near: Position;
  readonly onPoint: (point: Position) => void;
};

/** A point by its coordinates. Where they can mean several places the person says which. */
export function PointField({ near, onPoint }: PointFieldProps) {
  const words = useWords().maptools;
  const [text, setText] = useState("");
  const [choices, setChoices] = useState<readonly PlaceCandidate[]>([]);
  const [refused, setRefused] = useState(false);
  const add = (place: PlaceCandidate) => {
    onPoint(place.position);
    setText("");
    setChoices([]);
  };
  const submit = () => {
    const places = findPlaces(text, near);
    const [only] = places;
    setRefused(only === undefined);
    if (only !== undefined && places.length === 1) add(only);
    else setChoices(places);
  };
  return (
    <form
      className="measure-add"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="measure-add-line">
        <TextField
          label={words.addPoint}
          value={text}
          error={refused ? words.noSuchPoint : undefined}
          onChange={(typed) => {
            setText(typed);
            setChoices([]);
            setRefused(false);
          }}
        />
        <Button type="submit" disabled={text.trim() === ""}>
          {words.add}
        </Button>
      </div>
      {choices.length > 0 && (
        <fieldset className="measure-choices">
          <legend>{words.whichPoint}</legend>
          {choices.map((place) => {
            const label = describePlace(place, words);
            return (
              <Button key={label} look="plain" onClick={() => add(place)}>
                {label}
              </Button>
            );
          })}
        </fieldset>
      )}
    </form>
  );
}
