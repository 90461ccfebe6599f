/** Issues of the network on the map: a sign each, a dashed line across a gap with its metres, a ring about the chosen one. */
import type { Layer } from "@deck.gl/core";
import { PathStyleExtension, type PathStyleExtensionProps } from "@deck.gl/extensions";
import { IconLayer, PathLayer, ScatterplotLayer } from "@deck.gl/layers";
import { joinBounds } from "../../../core/geo/bounds.ts";
import { type Finding, type Position, SEVERITIES } from "../../../core/model/index.ts";
import { TOPOLOGY_RULES } from "../../../core/repair/topology-rules.ts";
import { describeIssue } from "../../../words/describe-issue.ts";
import { PAPER } from "../../map/symbols/site-style.ts";
import type { DrawContext, LegendEntry, MapLabel, Rgba, Theme, ViewLayer } from "../../map/view-layer.ts";
import { kindTitle } from "./say.ts";
import { drawSigns, FRAMES, isSigned, issueInk, SIGNS } from "./signs.ts";

const ID = "issues";
const dashed = new PathStyleExtension({ dash: true });

/** --accent of each theme. */
const CHOSEN: Readonly<Record<Theme, Rgba>> = { light: [13, 100, 107, 255], dark: [108, 197, 200, 255] };

export type IssueMark = {
  readonly issue: Finding;
  readonly at: Position;
  /** Over the gap; null where there is none. */
  readonly to: Position | null;
};

export function issueMarks(issues: readonly Finding[]): readonly IssueMark[] {
  const marks = issues.flatMap((issue): IssueMark[] => {
    const { lon, lat, toLon, toLat } = issue.values;
    if (!isSigned(issue.rule) || typeof lon !== "number" || typeof lat !== "number") return [];
    const isGap = issue.rule === "topology.near-miss" && typeof toLon === "number" && typeof toLat === "number";
    return [{ issue, at: [lon, lat], to: isGap ? [toLon, toLat] : null }];
  });
  // The gravest lie on top.
  const rank = ({ issue }: IssueMark) => SEVERITIES.indexOf(issue.severity);
  return marks.sort((a, b) => rank(a) - rank(b));
}

/** Names of gaps are there from here on; further out the gap is a point. */
const METRES_FROM_ZOOM = 14;

export function gapLabels(marks: readonly IssueMark[], say: (metres: number) => string): readonly MapLabel[] {
  return marks.flatMap(({ issue, at, to }): MapLabel[] => {
    if (to === null) return [];
    const position = [(at[0] + to[0]) / 2, (at[1] + to[1]) / 2] as const;
    return [{ position, text: say(Number(issue.values.metres)), rank: 1, minZoom: METRES_FROM_ZOOM }];
  });
}

export function issueLayer(
  marks: readonly IssueMark[],
  labels: readonly MapLabel[],
  chosen: { readonly at: Position } | null,
  onPick: (issue: Finding) => void,
): ViewLayer {
  const gaps = marks.filter(({ to }) => to !== null);
  const bounds = joinBounds(marks.map(({ at: [lon, lat] }) => [lon, lat, lon, lat]));
  const ring = chosen === null ? [] : [chosen];
  return {
    id: ID,
    group: "network",
    title: ({ problems }) => problems.layer,
    visibleAtFirst: true,
    bounds,
    labels,
    legend: (words, theme) => [
      ...TOPOLOGY_RULES.flatMap((rule): LegendEntry[] => {
        const mark = marks.find(({ issue }) => issue.rule === rule);
        if (mark === undefined) return [];
        const { shape, hollow } = SIGNS[rule];
        const color = issueInk(mark.issue.severity, theme);
        return [{ label: kindTitle(words, rule) ?? rule, symbol: { kind: "shape", color, shape, hollow } }];
      }),
      ...(gaps.length === 0
        ? []
        : [
            {
              label: words.problems.gap,
              symbol: { kind: "line", color: issueInk("general", theme), width: 2, dash: [2, 1.5] },
            } as const,
          ]),
      ...(chosen === null
        ? []
        : [
            {
              label: words.problems.marker,
              symbol: { kind: "shape", color: CHOSEN[theme], shape: "circle", hollow: true },
            } as const,
          ]),
    ],
    draw: (context) => [...drawRing(ring, context), ...drawGaps(gaps, context), ...drawMarks(marks, context)],
    subject: ({ index, layer }) => {
      const isMark = layer?.id === `${ID}-signs` || layer?.id === `${ID}-grounds`;
      return isMark && marks[index] !== undefined ? { kind: "feature", layer: ID, row: index } : null;
    },
    tooltip: (subject, words) => {
      const issue = subject.kind === "feature" ? marks[subject.row]?.issue : undefined;
      if (issue === undefined) return [];
      const title = kindTitle(words, issue.rule);
      return [...(title === null ? [] : [title]), describeIssue(words, issue)];
    },
    details: () => [],
    pick(subject) {
      const issue = subject.kind === "feature" ? marks[subject.row]?.issue : undefined;
      if (issue !== undefined) onPick(issue);
    },
  };
}

let signs: ImageBitmap | null = null;
/** So many signs would hide the network they are about. */
const CROWD = 300;

function sizeAt(zoom: number): number {
  return zoom < 8 ? 16 : zoom < 12 ? 22 : 28;
}

function drawMarks(marks: readonly IssueMark[], { theme, opacity, zoom }: DrawContext): Layer[] {
  signs ??= drawSigns();
  const size = sizeAt(zoom) * (marks.length > CROWD ? 0.6 : 1);
  const common = {
    data: marks,
    getPosition: ({ at }: IssueMark): [number, number] => [at[0], at[1]],
    // The type asks for an address; the layer takes a picture as well.
    iconAtlas: signs as unknown as string,
    // The ground as well: inside a hollow sign there is nothing else to hit.
    pickable: true,
    iconMapping: FRAMES as Record<string, (typeof FRAMES)[string]>,
    getSize: size,
    opacity,
  };
  return [
    new IconLayer<IssueMark>({
      ...common,
      id: `${ID}-grounds`,
      getIcon: ({ issue }) => `${issue.rule} ground`,
      getColor: mutable(PAPER[theme]),
      updateTriggers: { getColor: theme },
    }),
    new IconLayer<IssueMark>({
      ...common,
      id: `${ID}-signs`,
      getIcon: ({ issue }) => issue.rule,
      getColor: ({ issue }) => mutable(issueInk(issue.severity, theme)),
      updateTriggers: { getColor: theme },
    }),
  ];
}

/** A dashed rung from an end to what it misses. */
function drawGaps(gaps: readonly IssueMark[], { theme, opacity }: DrawContext): Layer[] {
  if (gaps.length === 0) return [];
  return [
    new PathLayer<IssueMark, PathStyleExtensionProps<IssueMark>>({
      id: `${ID}-gaps`,
      data: [...gaps],
      getPath: ({ at, to }) => [at, to ?? at].map(([lon, lat]) => [lon, lat] as [number, number]),
      getColor: ({ issue }) => mutable(issueInk(issue.severity, theme)),
      widthUnits: "pixels",
      getWidth: 2.5,
      opacity,
      extensions: [dashed],
      getDashArray: [3, 2],
      updateTriggers: { getColor: theme },
    }),
  ];
}

function drawRing(ring: readonly { readonly at: Position }[], { theme, opacity }: DrawContext): Layer[] {
  const look = { data: ring, getPosition: ({ at }: { at: Position }): [number, number] => [at[0], at[1]], opacity };
  const pixels = { radiusUnits: "pixels", lineWidthUnits: "pixels", filled: false, stroked: true } as const;
  return (["ground", "ink"] as const).map(
    (part) =>
      new ScatterplotLayer<{ readonly at: Position }>({
        ...look,
        ...pixels,
        id: `${ID}-ring-${part}`,
        getRadius: 18,
        getLineWidth: part === "ground" ? 6 : 3,
        getLineColor: mutable(part === "ground" ? PAPER[theme] : CHOSEN[theme]),
        updateTriggers: { getLineColor: theme },
      }),
  );
}

function mutable([red, green, blue, alpha]: Rgba): [number, number, number, number] {
  return [red, green, blue, alpha];
}
