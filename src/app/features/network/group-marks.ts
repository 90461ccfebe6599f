/** Groups of sites as the graphics card wants them: a disc each, and the digits of its number. */
import type { GroupLevel } from "./group-sites.ts";

export const GLYPHS = "0123456789k";
/** Width and height of a glyph's cell in the atlas, drawn at a third of it. */
export const GLYPH_CELL = { width: 20, height: 36 } as const;
export const GLYPH_SCALE = 1 / 3;

export type GroupMarks = {
  readonly length: number;
  readonly positions: Float64Array;
  readonly radii: Float32Array;
  /** Pixels right and up. */
  readonly offsets: Float32Array;
  /** One glyph each: where it stands, how far beside the middle in pixels, its cell in the atlas. */
  readonly glyphs: {
    readonly length: number;
    readonly positions: Float64Array;
    readonly offsets: Float32Array;
    readonly cells: Float32Array;
  };
};

/** 7, 45, 812, 4120, 12k: the whole number up to four digits. */
export function countText(count: number): string {
  return count < 10_000 ? String(count) : `${Math.round(count / 1000)}k`;
}

export function groupRadius(count: number): number {
  return 7 + 3 * Math.log10(count);
}

/** From the middle of a prominent site to the middle of its badge, right and down. */
const BADGE = { right: 12, down: 11 } as const;

export function groupMarks({ counts, centres, hung }: GroupLevel): GroupMarks {
  const texts = Array.from(counts, countText);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const positions = new Float64Array(2 * length);
  const offsets = new Float32Array(2 * length);
  const cells = new Float32Array(7 * length);
  const advance = GLYPH_CELL.width * GLYPH_SCALE;
  let at = 0;
  texts.forEach((text, group) => {
    for (let i = 0; i < text.length; i++) {
      positions.set(centres.subarray(2 * group, 2 * group + 2), 2 * at);
      offsets[2 * at] = (hung[group] ?? 0) * BADGE.right + (i - (text.length - 1) / 2) * advance;
      offsets[2 * at + 1] = (hung[group] ?? 0) * BADGE.down;
      cells.set(glyphCell(text.charAt(i)), 7 * at);
      at++;
    }
  });
  return {
    length: counts.length,
    positions: centres,
    radii: Float32Array.from(counts, groupRadius),
    offsets: Float32Array.from({ length: 2 * counts.length }, (_, i) =>
      hung[i >> 1] === 1 ? (i % 2 === 0 ? BADGE.right : -BADGE.down) : 0,
    ),
    glyphs: { length, positions, offsets, cells },
  };
}

/** As deck.gl's icon layer packs one icon: offset, frame in the atlas, and 1 for "take the layer's colour". */
function glyphCell(glyph: string): readonly number[] {
  const { width, height } = GLYPH_CELL;
  return [0, 0, GLYPHS.indexOf(glyph) * width, 0, width, height, 1];
}

/** Drawn once: white digits of even width on nothing. */
export function drawGlyphs(): ImageBitmap {
  const { width, height } = GLYPH_CELL;
  const canvas = new OffscreenCanvas(256, height);
  const brush = canvas.getContext("2d");
  if (brush !== null) {
    brush.font = `600 ${height * 0.92}px system-ui, sans-serif`;
    brush.textAlign = "center";
    brush.textBaseline = "middle";
    brush.fillStyle = "#fff";
    for (let i = 0; i < GLYPHS.length; i++) {
      brush.fillText(GLYPHS.charAt(i), (i + 0.5) * width, height / 2 + 1, width);
    }
  }
  return canvas.transferToImageBitmap();
}
