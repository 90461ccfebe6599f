/** When each engineering model may be used, where the ranges of its inputs do not say it. */
import type { ModelName } from "../../core/engineering-models.ts";

export const modelValidity: Readonly<Record<ModelName, string>> = {
  availability: "Cuts are far apart in time: Λ · L / 1000 · MTTR lies well below 8760 h.",
  "paired-routes":
    "working, protection and both are shares of time down. both adds up as P(a and b) + P(b and e) − P(a, b and e) where b fails together with a and with e. Without it only atWorst is certain.",
  "ground-motion":
    "Medians, for the ground that the relations were made for (rock or class II, to be confirmed), without a site factor. intensity is for maps and lists, pgaGal and pgvCms for fragility: the two intensities are not to be mixed.",
  liquefaction:
    "Classes of susceptibility as mapped for HAZUS. settlementCm is expected over all ground of the class, spreadCm holds where it liquefies. Without a layer of the soil, ground failure is not assessed.",
  displacement:
    "Model a knows no magnitude, model b was fitted to Mw 5.3 to 7.6. Where the critical acceleration is not reached, the slope does not move.",
  wind: "Of a storm that stands still, over open ground. speedMs of holland1980 lies above the friction of the ground, which takes a tenth; surfaceMs is the mean over one minute in 10 m. Classes are meant for means over two minutes. That surroundings have 1010 hPa is a custom, to be confirmed.",
  ice: "All rain freezes where it lands. Of measured ratios of ice to rain half lie between 0.20 and 0.40.",
  "rain-fade":
    "mmPerH is the rain, by the minute, that is exceeded for 0.01 % of the year; it comes from the user. Line of sight and Fresnel zone are not checked.",
  fragility:
    "slight to complete: the chance of that state or a worse one; isNone to isComplete: of that state and no worse, 1 together; functionLost: of the state from which an asset no longer works, or worse. Neither what it costs nor how long it lasts.",
  "repair-rate":
    "An analogy: found on water pipes. k is 1 for a brittle and 0.3 for a ductile pipe; in the relations of the Lifelines Alliance, which know shaking only, it is the product of Isoyama's weights (diameter 1.6 to 0.5, topography 3.2 to 0.4, liquefaction 2.4, 2.0 or 1, material 0.3 to 1.2). Fibre is cut by breaks, not by leaks.",
  flood:
    "damageShare is money, a share of the asset's value; functionLost is 1 or 0. Standing water does not cut cable: scour at bridges and river crossings is another matter.",
  "rain-landslide":
    "A watch only: these curves give many false alarms (Bogaard and Greco 2018) and know neither slope nor soil. Where there is a map of susceptibility it comes first.",
  lightning: "Up to 100 m high. For ranking sites, not for design; k is 1 to 2 by how the site stands.",
  power:
    "Without fuelH or fuelLitres there is no generator. Fuel that comes at refuelH lets a generator run on until the mains return; without refuelH none comes. Cooling and transmission may fail sooner: a site lasts as long as the first of them.",
  battery:
    "Lead batteries; capacity is that of ten hours at 25 °C. K makes room for age, so a new battery lasts longer. Temperature is the lowest of the room.",
  restoration:
    "restored: the share of sites in that state that work again after so many days; daysLost: days out of service on average. Days from the event on, with the usual wait for people and parts; what a shortage of them adds is not in it.",
  "repair-time": "One break and one crew; cable at sea is reached by ship, which its hours at work hold already.",
  "annual-damage":
    "Both ends are assumptions: what is rarer than the rarest period is taken to lose no more than it (rareEnd, in the sum), what is more frequent than the first to lose nothing (frequentEndAtMost bounds what that leaves out). One event a year.",
};
