import { Refusal } from "../../core/engineering-model.ts";
import { darkAreas } from "../../core/hazard/restore/dark-townships.ts";
import type { TimelineQuestion } from "../../core/hazard/restore/measure-timeline.ts";
import type { Timeline } from "../../core/hazard/restore/timeline.ts";
import { verifyTimeline } from "../../core/hazard/verify/verify-timeline.ts";
import { type Network, nameOf, textAt } from "../../core/model/index.ts";
import { formatNumber, formatShare } from "../../words/format.ts";
import type { Words } from "../../words/index.ts";
import { command } from "../command.ts";
import { Failure, wrongUsage } from "../failure.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { amount, list } from "../print-risk.ts";
import { readInputs } from "../read-inputs.ts";
import { assumptionsOf } from "../risk-basis.ts";
import { finite, patternJson } from "../risk-json.ts";
import { runJob } from "../run-job.ts";
import { type Asked, readScenarioQuestion, SCENARIO_OPTIONS } from "../scenario-options.ts";
import { checkAnswer, VERIFY_OPTION } from "../verify.ts";
import { measure } from "./risk.ts";

const DARK_OVER_H = 24;
/** Of the service curve so many hours are for reading; --json has them all. */
const SHOWN_HOURS = [0, 1, 2, 4, 8, 12, 24, 48, 72, 120, 168, 336, 720, 1440];

export const timelineCommand = command({
  name: "timeline",
  arguments: "IN… --scenario FILE|NAME",
  summary: (words) => words.commands.timeline,
  options: {
    ...INPUT_OPTIONS,
    ...GATEWAY_OPTION,
    ...SCENARIO_OPTIONS,
    "dark-over": { type: "string", value: "H", say: (words) => words.options.darkOver },
    ...VERIFY_OPTION,
  },
  async run({ inputs, options, words }) {
    const overH = readHours(options["dark-over"]);
    const { study } = await readInputs(inputs, readOptions(options), words);
    const asked = await readScenarioQuestion(withGateways(study, options), options, words);
    const { scenario, question, which } = asked;
    const risk = await measure(asked, words);
    const failed = risk.typical[which];
    const played: TimelineQuestion = { ...question, failed, unknowns: which === "most" ? "fail" : "hold" };
    const told = await runJob("timeline", played, words.cli.playing);
    if (told instanceof Refusal) {
      throw new Failure(1, (said) => said.risk.refused(scenario.name, told.of, said.events.refused(told)));
    }
    const check = checkAnswer(options, words, () => verifyTimeline(played, told), words.verify.timeline);
    const { timeline: said } = words.risk;
    const assumptions = [
      said.typical,
      words.risk.cases[which],
      ...(told.roundedBy > 0 ? [said.rounded(formatShare(told.roundedBy))] : []),
      ...(told.unknown.length > 0 ? [words.scenario.play.unknown(told.unknown.length)] : []),
      ...(told.never.length > 0 ? [words.scenario.play.never(told.never.length)] : []),
      ...assumptionsOf(asked, risk, words),
    ];
    if (options.json === true) {
      printJson({ ...timelineJson(asked, failed, told, overH), assumptions, ...check.json });
      return check.end();
    }
    printTimeline(asked, failed, told, overH, words);
    printAssumptions(assumptions, words);
    check.end();
  },
});

function readHours(text: string | undefined): number {
  const hours = text === undefined ? DARK_OVER_H : text.trim() === "" ? Number.NaN : Number(text);
  if (hours >= 0 && hours <= 8760) return hours;
  throw wrongUsage(({ cli }) => cli.failures.badValue("--dark-over", text ?? "", "0 … 8760"));
}

function timelineJson({ scenario, question, which }: Asked, failed: Uint32Array, told: Timeline, overH: number) {
  const { network } = question;
  const { sites } = network;
  const { hours, people, before, userHours, t50H, t90H, darkH, happenings, happeningsLeftOut } = told;
  const idOf = (element: number) => elementJson(network, element);
  return {
    scenario: { name: scenario.name, kind: scenario.event.kind },
    case: which,
    before: { population: before.people, sites: before.sites },
    fails: patternJson(network, failed),
    curve: Array.from(hours, (hour, i) => ({ hour, population: people[i], sites: told.sites[i] })),
    ...{ userHours: finite(userHours), halfBackH: finite(t50H), nineTenthsBackH: finite(t90H) },
    darkOverH: overH,
    areas: darkAreas(network, told, overH).map((area) => ({
      ...area,
      ...{ wholeH: finite(area.wholeH), longestH: finite(area.longestH), shortMostH: finite(area.shortMostH) },
    })),
    bySite: Array.from(darkH, (hoursDark, row) => ({ row, hoursDark }))
      .filter(({ hoursDark }) => hoursDark !== 0)
      .map(({ row, hoursDark }) => ({ site: textAt(sites.columns.id, row), hours: finite(hoursDark) })),
    happenings: happenings.map(({ hour, element, what }) => ({ hour, what, ...idOf(element) })),
    happeningsLeftOut,
    returnUnknown: Array.from(told.unknown, idOf),
    neverBack: Array.from(told.never, idOf),
    ...{ settings: question.settings, roundedBy: told.roundedBy },
  };
}

function elementJson({ sites, spans }: Network, element: number) {
  const span = element - sites.count;
  if (span >= 0 && span < spans.count) return { span: textAt(spans.columns.id, span) };
  return { site: textAt(sites.columns.id, span < 0 ? element : span - spans.count) };
}

function printTimeline(
  { scenario, question }: Asked,
  failed: Uint32Array,
  told: Timeline,
  overH: number,
  words: Words,
) {
  const { risk: said, scenario: of, rings } = words;
  const { timeline: play } = said;
  const { network } = question;
  const { sites, spans, sitesWithoutMains } = patternJson(network, failed);
  const inHours = (hours: number) => (Number.isFinite(hours) ? play.hoursOf(formatNumber(hours, 1)) : Number.isNaN(hours) ? said.notKnown : play.never); // biome-ignore format: one line
  printLine(said.what(scenario.name, of.form.kinds[scenario.event.kind]));
  printLine(said.served(formatNumber(told.before.people), formatNumber(told.before.sites)));
  printLine(play.failed(sites.length, spans.length, sitesWithoutMains.length));
  printLine(play.userHours(amount(told.userHours, 0, words)));
  printLine(play.back(inHours(told.t50H), inHours(told.t90H)));
  const last = told.hours.at(-1) ?? 0;
  const moments = [...SHOWN_HOURS.filter((hour) => hour < last), last].map((hour) => {
    const at = told.hours.findLastIndex((from) => from <= hour);
    return [formatNumber(hour, 1), formatNumber(told.people[at] as number), formatNumber(told.sites[at] as number)];
  });
  list(play.curve, [play.hour, play.people, play.sites], moments, ["end", "end", "end"], words);
  list(
    play.dark(overH),
    [said.area, play.darkPeople, play.darkSites, play.longest],
    darkAreas(network, told, overH).map(({ area, darkPeople, darkSites, longestH }) => [
      area === null ? rings.noArea : nameOf(network, "areas", area),
      formatNumber(darkPeople),
      formatNumber(darkSites),
      amount(longestH, 1, words),
    ]),
    ["start", "end", "end", "end"],
    words,
  );
}
