/** A small drawing of AutoCAD 2000, group code by group code. */
type Pair = readonly [code: number, value: string | number];
type XY = readonly [x: number, y: number];

export type Entity = {
  readonly kind: string;
  readonly layer: string;
  /** The subclass that follows AcDbEntity. */
  readonly is: string;
  readonly pairs: readonly Pair[];
  readonly onPaper?: boolean;
};

const at = ([x, y]: XY, code = 10): readonly Pair[] => [
  [code, x],
  [code + 10, y],
];

export const aLine = (layer: string, from: XY, to: XY): Entity => ({
  ...{ kind: "LINE", layer, is: "AcDbLine" },
  pairs: [...at(from), ...at(to, 11)],
});
export const aPolyline = (layer: string, positions: readonly XY[]): Entity => ({
  ...{ kind: "LWPOLYLINE", layer, is: "AcDbPolyline" },
  pairs: [[90, positions.length], [70, 0], ...positions.flatMap((position) => at(position))],
});
export const anArc = (layer: string, centre: XY, radius: number, from: number, to: number): Entity => ({
  ...{ kind: "ARC", layer, is: "AcDbCircle" },
  pairs: [...at(centre), [40, radius], [100, "AcDbArc"], [50, from], [51, to]],
});
export const aCircle = (layer: string, centre: XY, radius: number): Entity => ({
  ...{ kind: "CIRCLE", layer, is: "AcDbCircle" },
  pairs: [...at(centre), [40, radius]],
});
export const aSpline = (layer: string, controls: readonly [XY, XY, XY, XY]): Entity => ({
  ...{ kind: "SPLINE", layer, is: "AcDbSpline" },
  pairs: [
    ...([
      [70, 8],
      [71, 3],
      [72, 8],
      [73, 4],
    ] as const),
    ...[0, 0, 0, 0, 1, 1, 1, 1].map((knot): Pair => [40, knot]),
    ...controls.flatMap((control) => [...at(control), [30, 0] as Pair]),
  ],
});
export const anInsert = (layer: string, block: string, position: XY): Entity => ({
  ...{ kind: "INSERT", layer, is: "AcDbBlockReference" },
  pairs: [[2, block], ...at(position)],
});
export const aText = (layer: string, text: string, position: XY, height = 2.5, onPaper = false): Entity => ({
  ...{ kind: "TEXT", layer, is: "AcDbText", onPaper },
  pairs: [...at(position), [40, height], [1, text]],
});
export const another = (kind: string, is: string): Entity => ({ kind, layer: "0", is, pairs: at([1, 1]) });

export type Drawing = {
  readonly entities: readonly Entity[];
  readonly blocks?: readonly string[];
  readonly version?: string;
  readonly codePage?: string;
};

export function aDxf({ entities, blocks = [], version = "AC1015", codePage = "ANSI_936" }: Drawing): string {
  const pairs: readonly Pair[] = [
    ...([
      [0, "SECTION"],
      [2, "HEADER"],
      [9, "$ACADVER"],
      [1, version],
    ] as const),
    ...([
      [9, "$DWGCODEPAGE"],
      [3, codePage],
      [0, "ENDSEC"],
    ] as const),
    ...([
      [0, "SECTION"],
      [2, "BLOCKS"],
    ] as const),
    ...blocks.flatMap(blockPairs),
    ...([
      [0, "ENDSEC"],
      [0, "SECTION"],
      [2, "ENTITIES"],
    ] as const),
    ...entities.flatMap((entity, i) => entityPairs(entity, (0x100 + i).toString(16).toUpperCase())),
    ...([
      [0, "ENDSEC"],
      [0, "EOF"],
    ] as const),
  ];
  return pairs.map(([code, value]) => `${String(code).padStart(3)}\n${value}\n`).join("");
}

/** A cross, which is none of the network's lines. */
function blockPairs(name: string): readonly Pair[] {
  return [
    ...([
      [0, "BLOCK"],
      [8, "0"],
      [2, name],
      [70, 0],
      [10, 0],
      [20, 0],
    ] as const),
    ...([
      [0, "LINE"],
      [8, "0"],
      [10, -1],
      [20, 0],
      [11, 1],
      [21, 0],
    ] as const),
    ...([
      [0, "ENDBLK"],
      [8, "0"],
    ] as const),
  ];
}

function entityPairs({ kind, layer, is, pairs, onPaper = false }: Entity, handle: string): readonly Pair[] {
  const paper: readonly Pair[] = onPaper ? [[67, 1]] : [];
  return [[0, kind], [5, handle], [100, "AcDbEntity"], ...paper, [8, layer], [100, is], ...pairs];
}
