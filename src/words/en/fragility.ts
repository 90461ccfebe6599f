import type { DamageState, DesignValue, Measure } from "../../core/hazard/fragility.ts";
import { formatNumber as number } from "../format.ts";

/** By which curves things fail, what is not told by them, and how a person sets their own. */
export const fragility = {
  tab: "Fragility",
  title: "Fragility curves",
  question: "How likely is which damage, where the hazard is so strong?",
  asset: "What",
  measure: "Against",
  measures: {
    pgaG: "PGA",
    pgdCm: "ground displacement",
    windMs: "wind",
    iceMm: "ice",
    fireM: "distance to the fire",
  } satisfies Record<Measure, string>,
  against: (measure: string, unit: string) => `${measure}, ${unit}`,
  design: { designWindMs: "Design wind of the tower", designIceMm: "Design ice" } satisfies Record<DesignValue, string>,
  designNote: "Only to draw curves that hold in multiples of it; in a scenario each asset's own value counts.",
  states: { slight: "slight", moderate: "moderate", extensive: "extensive", complete: "complete" } satisfies Record<
    DamageState,
    string
  >,
  lostFrom: "no service from here on",
  count: (curves: number) =>
    `${number(curves)} curves are published for this. The first that fits is in use; all are drawn to one scale.`,
  inUse: "in use",
  use: "Use this one",
  own: "This study goes by curves of its own.",
  broken: (fault: string) => `The study's own curves cannot be read (${fault}). The published ones stand in.`,
  restore: "Back to the published",
  byHand: "Changed by hand in this study; before:",
  notKept: (fault: string) => `Not kept. ${fault}.`,
  plot: (name: string) => `Chance of each state of damage: ${name}`,
  noPlot: "Not drawn: the curve holds in multiples of a design value that is not given.",
  shapes: "Median and spread by state",
  state: "State",
  median: (unit: string) => `Median, ${unit}`,
  beta: "Spread β",
  multiple: "× design",
  from: (unit: string) => `From, ${unit}`,
  chance: "Chance",
  conditions: {
    anchored: "Equipment anchored.",
    notAnchored: "Equipment not anchored.",
    designWindMs: "Medians are multiples of the design wind.",
    designIceMm: "Medians are multiples of the design ice.",
    falling: "The nearer, the worse.",
  },
  offset: (strength: number, unit: string) => `Counted from ${number(strength, 2)} ${unit} on.`,
  holdsFor: (assets: readonly string[]) => `For: ${assets.join(", ")}.`,
  loss: {
    title: "Loss of function",
    from: (state: string) => `No service from ${state} damage on.`,
    poles: (km: number) => `Poles fall in stretches of ${number(km, 2)} km: one draw for each.`,
    water: (metres: number) =>
      `In water a site gives no service once it reaches its equipment; where the floor height is not known, ${number(metres, 2)} m above the ground.`,
  },
  damage: {
    title: "Damage in water",
    why: "The share of its value that an asset loses. It says nothing of service, nor of how long it is out.",
    depth: "Depth, m",
    share: "Share of value",
  },
  duration: {
    title: "How long it lasts",
    sites: "Sites: days until they work again, normally distributed",
    mean: "Mean",
    spread: "Spread",
    lost: "Lost on average",
    lines: "Lines: hours at work on one break, without the way there",
    mode: "Laying mode",
    hours: "Hours",
  },
};
