import { useMemo } from "react";
import { Refusal } from "../../../core/engineering-model.ts";
import { type Network, nameOf, nameOfRow } from "../../../core/model/index.ts";
import { type DrillSheet, drillSheet } from "../../../core/readiness/drill-sheet.ts";
import { fileTitle } from "../../../words/file-title.ts";
import type { Words } from "../../../words/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { saveFile } from "../../platform/save-file.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";

/** So many lines of each part are for looking at; the file has them all. */
const SHOWN = 12;

/** The play that stands under the scenario, as an exercise: losses in order, decisions, what is needed. */
export function Drill({ network }: { readonly network: Network }) {
  const words = useWords();
  const { readiness: said, scenario } = words;
  const title = useApp((state) => state.study?.title ?? "");
  const played = useApp(({ results }) => (results.timeline?.version === network.version ? results.timeline : null));
  const sheet = useMemo(
    () => (played === null || played.output instanceof Refusal ? null : drillSheet(network, played.output)),
    [played, network],
  );
  if (sheet === null || played === null) return <p className="ready-soft">{said.drillNothing}</p>;
  const name = said.drillHead(scenario.form.kinds[played.input.event.kind]);
  const parts = partsOf(network, sheet, words);
  const save = () => {
    const text = parts.flatMap(({ head, lines }) => [head, ...lines.map((line) => `- ${line}`), ""]);
    const file = new Blob([[name, title, "", ...text].join("\n")], { type: "text/plain" });
    saveFile(`${fileTitle(`${title} ${name}`)}.txt`, file);
  };
  return (
    <div className="ready-answer">
      <p className="ready-soft">{said.drillWhy}</p>
      {parts.map(({ head, lines }) => (
        <div key={head}>
          <h4 className="ready-head">{head}</h4>
          <ol className="ready-drill">
            {lines.slice(0, SHOWN).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          {lines.length > SHOWN && <p className="ready-soft">{said.drillMore(lines.length - SHOWN)}</p>}
        </div>
      ))}
      <Button icon="download" onClick={save}>
        {said.drillPrint}
      </Button>
    </div>
  );
}

/** The sheet in words, part by part. */
function partsOf(network: Network, sheet: DrillSheet, { readiness: said }: Words) {
  const { losses, decisions, resources, t50H, t90H, leftOut } = sheet;
  const { crews, repairs, refuels, generators, satelliteKits } = resources;
  const [sites, spans] = [network.sites.count, network.spans.count];
  const elementName = (element: number | undefined) =>
    element === undefined
      ? ""
      : element < sites
        ? nameOfRow(network, "sites", element)
        : element < sites + spans
          ? nameOfRow(network, "spans", element - sites)
          : nameOfRow(network, "sites", element - sites - spans);
  const needs = [
    ...(crews > 0 ? [said.needs.crews(crews)] : []),
    ...(repairs.spans > 0 ? [said.needs.crewRepairs(repairs.spans)] : []),
    ...(repairs.sites > 0 ? [said.needs.siteRepairs(repairs.sites)] : []),
    ...(refuels > 0 ? [said.needs.refuels(refuels)] : []),
    ...(generators > 0 ? [said.needs.generators(generators)] : []),
    ...(satelliteKits > 0 ? [said.needs.satelliteKits(satelliteKits)] : []),
  ];
  return (
    [
      {
        head: said.drillLosses,
        lines: [
          ...losses.map(
            (loss) => said.drillLine(loss.hour, said.lossLine(said.loss(loss, elementName(loss.elements[0])), said.darkThen(loss.peopleDark, loss.sitesDark))), // biome-ignore format: one line
          ),
          said.back(t50H, t90H),
          ...(leftOut > 0 ? [said.drillLeftOut(leftOut)] : []),
        ],
      },
      {
        head: said.drillDecisions,
        lines: decisions.map((decision) => {
          const area = decision.rule !== "give-voice" ? "" : decision.area === null ? said.noArea : nameOf(network, "areas", decision.area); // biome-ignore format: one line
          return said.drillLine(decision.hour, said.decision(decision, area));
        }),
      },
      { head: said.drillNeeds, lines: needs },
    ]
      .filter(({ lines }) => lines.length > 0)
      // Two things that read alike are one line.
      .map(({ head, lines }) => ({ head, lines: [...new Set(lines)] }))
  );
}
