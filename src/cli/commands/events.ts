import { type EventOffer, eventsIn } from "../../core/hazard/events/events-in.ts";
import { HISTORICAL_EVENTS } from "../../core/hazard/events/historical-events.ts";
import type { HazardEvent, HazardLayer } from "../../core/model/index.ts";
import type { Words } from "../../words/index.ts";
import { command } from "../command.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson } from "../print.ts";
import { list } from "../print-risk.ts";
import { HAZARD_OPTION, hazardsOf, readHazards } from "../read-hazards.ts";
import { readInputs } from "../read-inputs.ts";

/** So many rows of each list are for reading; --json has them all. */
const SHOWN = 50;

export const eventsCommand = command({
  name: "events",
  arguments: "[IN…]",
  summary: (words) => words.commands.events,
  options: { ...INPUT_OPTIONS, ...HAZARD_OPTION },
  async run({ inputs, options, words, language }) {
    const hazards =
      inputs.length > 0
        ? (await hazardsOf((await readInputs(inputs, readOptions(options), words)).study, options, words)).hazards
        : (await Promise.all((options.hazard ?? []).map((path) => readHazards(path, words)))).flat();
    const offers = hazards.map((layer) => ({ layer, of: eventsIn(layer) }));
    if (options.json === true) {
      return printJson({
        history: HISTORICAL_EVENTS,
        layers: offers.flatMap(({ layer, of }) => of.map((offer) => offerJson(layer, offer))),
      });
    }
    const { events: said } = words.risk;
    list(
      said.history,
      [said.id, said.name, said.date, said.event],
      HISTORICAL_EVENTS.map(({ id, name, date, event }) => [id, name[language], date, describe(event, words)]),
      ["start", "start", "start", "start"],
      words,
      SHOWN,
    );
    list(
      said.layers,
      [said.layer, said.name, said.event, ""],
      offers.flatMap(({ layer, of }) =>
        of.map(({ name, event, guessed }) => [
          layer.name,
          name ?? said.whole,
          describe(event, words),
          guessed.length > 0 ? said.guessed(guessed) : "",
        ]),
      ),
      ["start", "start", "start", "start"],
      words,
      SHOWN,
    );
  },
});

/** scenario: as a file that --scenario reads. */
function offerJson(
  { id, name: ofLayer, returnPeriodYears }: HazardLayer,
  { name, feature, event, guessed }: EventOffer,
) {
  return { layer: id, feature, guessed, scenario: { name: name ?? ofLayer, event, returnPeriodYears } };
}

function describe(event: HazardEvent, { scenario, risk }: Words): string {
  const kind = scenario.form.kinds[event.kind];
  return event.kind === "earthquake" ? `${kind} ${risk.events.magnitude(event.ms)}` : kind;
}
