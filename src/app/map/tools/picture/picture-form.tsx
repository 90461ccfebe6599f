import { useState } from "react";
import { useWords } from "../../../i18n/use-words.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { Toggle } from "../../../ui/toggle.tsx";
import type { MapHandle } from "../../map-handle.ts";
import { findScaleStep } from "../scale-steps.ts";
import { drawSheet, type LegendSection } from "./draw-sheet.ts";
import { localDay, pictureName } from "./picture-name.ts";
import { savePicture } from "./save-picture.ts";
import "./picture-form.css";

export type PictureFormProps = {
  readonly handle: MapHandle;
  readonly studyTitle: string;
  readonly dataVersion: string;
  /** The study's routes are invented, and the picture says so. */
  readonly demonstration: boolean;
  /** Of the layers in sight, in the colours of the light theme. */
  readonly legend: readonly LegendSection[];
  readonly attribution: string;
  /** While true the map is to be drawn in the light theme, for white paper. */
  readonly onPaper: (paper: boolean) => void;
  readonly onDone: () => void;
};

const SCALE_PIXELS = 150;

export function PictureForm(props: PictureFormProps) {
  const words = useWords().maptools;
  const [title, setTitle] = useState(props.studyTitle);
  const [withLegend, setWithLegend] = useState(true);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const save = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const { handle } = props;
      const date = localDay(new Date());
      const { metresPerPixel, bearing } = handle.camera();
      const scale = findScaleStep(metresPerPixel, SCALE_PIXELS);
      const picture = await takeOnPaper(props);
      const canvas = drawSheet({
        picture,
        pixelRatio: picture.width / handle.map.getContainer().clientWidth,
        title,
        notice: props.demonstration ? words.demonstration : null,
        legend: withLegend && props.legend.length > 0 ? props.legend : null,
        scale,
        scaleText: scale === null ? "" : words.metres(scale.metres),
        bearing,
        north: words.northLetter,
        foot: [
          [words.date(date), words.dataVersion(props.dataVersion)].join("    "),
          [words.projection, props.attribution].filter(Boolean).join("    "),
        ],
      });
      picture.close();
      await savePicture(canvas, pictureName(title, date));
      props.onDone();
    } catch (cause) {
      setFailure(words.pictureFailed(cause instanceof Error ? cause.message : String(cause)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className="picture-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label={words.pictureTitle} value={title} onChange={setTitle} data-first-focus />
      <Toggle label={words.pictureLegend} checked={withLegend} onChange={setWithLegend} />
      <Button type="submit" look="main" icon="download" disabled={busy}>
        {busy ? words.pictureBusy : words.pictureSave}
      </Button>
      {failure !== null && <p role="alert">{failure}</p>}
    </form>
  );
}

async function takeOnPaper({ handle, onPaper }: PictureFormProps): Promise<ImageBitmap> {
  onPaper(true);
  try {
    // The map takes its new look with the second frame from now.
    for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return await handle.picture();
  } finally {
    onPaper(false);
  }
}
