/** Why what is chosen is a single point, or has no backup: a sentence, a schematic, who it is, and the proof. */
import { useMemo } from "react";
import type { Network } from "../../../core/model/index.ts";
import type { DarkSide } from "../../../core/redundancy/losses/find-dark-side.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { AnswerCard } from "../../ui/answer-card.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { WeakAnswers } from "./ask.ts";
import { fixesOf } from "./fix.ts";
import { FixLines } from "./fix-lines.tsx";
import { type Share, sayLoss, sayPeople, sharesOf } from "./say.ts";
import { Schematic } from "./schematic.tsx";
import { setsOfGroups } from "./sets-of-groups.ts";
import { selectRows } from "./show.ts";
import { useConnections } from "./use-connections.ts";
import { useChosenWeakPoint } from "./use-dark-side.ts";
import { cutOffOf, linksOf, nameAt, type WeakPoint } from "./weak-point.ts";
import "./card.css";

export function WhyCard() {
  const { weakpoints: said } = useWords();
  const network = useApp((state) => state.network);
  const select = useApp((state) => state.select);
  const { point, dark, unanswered, answers } = useChosenWeakPoint();
  const { connections } = useConnections();
  const fixes = useMemo(
    () => (point === null || connections === null ? [] : fixesOf(network, connections, point, dark)),
    [network, connections, point, dark],
  );
  if (point === null) return null;
  const title = point.lost?.kind === "pair" ? said.pairCard : point.site === null ? said.card : said.backupCard;
  return (
    <AnswerCard title={title} closeLabel={said.close} onClose={() => select(null)}>
      <Because network={network} point={point} answers={answers} pieces={dark?.pieces ?? 1} />
      {point.lost !== null && dark !== null && (
        <>
          <Schematic lost={point.lost} dark={dark} hasGateways={answers.points?.gateways != null} />
          <Whose network={network} dark={dark} />
          <Button onClick={() => selectRows("sites", dark.dark)}>{said.selectDark}</Button>
          <Proof
            dark={dark}
            expected={expectedSites(point, answers)}
            enough={point.lost.kind === "pair" ? 1 : (answers.points?.enough ?? 1)}
          />
        </>
      )}
      {connections !== null && canBeLinked(point, dark) && <FixLines network={network} point={point} fixes={fixes} />}
      {point.lost !== null && dark === null && (
        <p className="weak-soft" role="status">
          {unanswered ? said.notProved : said.proving}
        </p>
      )}
    </AnswerCard>
  );
}

/** A link is an answer to a span, and to a site that has no way at all. */
function canBeLinked({ lost, site }: WeakPoint, dark: DarkSide | null): boolean {
  return lost === null || (lost.kind === "span" && (site !== null || dark !== null));
}

type BecauseProps = {
  readonly network: Network;
  readonly point: WeakPoint;
  readonly answers: WeakAnswers;
  readonly pieces: number;
};

function Because({ network, point: { lost, site }, answers, pieces }: BecauseProps) {
  const words = useWords();
  const { weakpoints: said } = words;
  const enough = answers.points?.enough ?? 1;
  if (lost === null) {
    const name = site === null ? "" : nameAt(network, "site", site);
    return (
      <>
        <p className="why-sentence">{enough === 1 ? said.noWay(name) : said.ofMany.noWay(enough, name)}</p>
        {enough === 1 && <p>{said.needsFirst}</p>}
      </>
    );
  }
  if (site !== null && lost.kind !== "pair") {
    const needed = nameAt(network, lost.kind, lost.row);
    const cutOff = cutOffOf(answers, lost.kind);
    const all = cutOff?.sites[lost.row] ?? 0;
    return (
      <>
        <p className="why-sentence">
          {enough === 1
            ? said.backupSentence[lost.kind](nameAt(network, "site", site), needed)
            : said.ofMany.backup(enough, nameAt(network, "site", site), needed)}
        </p>
        {enough === 1 && <p>{said.needs[lost.kind](needed)}</p>}
        {cutOff !== null && all > 0 && <p>{said.alsoDark(all - 1, sayPeople(words, cutOff, lost.row))}</p>}
      </>
    );
  }
  return (
    <>
      <p className="why-sentence">{sayLoss(network, lost, answers, words)}</p>
      <p>
        {lost.kind === "pair" && answers.pairs && said.why.pair(linksOf(answers.pairs, lost.row))}
        {enough > 1 && lost.kind !== "pair" && said.ofMany.why(enough)}
        {enough === 1 && lost.kind === "span" && said.why.span}
        {enough === 1 && lost.kind === "site" && said.why.site(pieces)}
        {enough === 1 && lost.kind === "group" && said.why.group(...sizeOfGroup(network, lost.row))}
      </p>
    </>
  );
}

function sizeOfGroup(network: Network, group: number): [spans: number, sites: number] {
  const { spanStarts, siteStarts } = setsOfGroups(network);
  const size = (starts: Uint32Array) => (starts[group + 1] as number) - (starts[group] as number);
  return [size(spanStarts), size(siteStarts)];
}

function expectedSites({ lost }: WeakPoint, answers: WeakAnswers): number | null {
  return lost === null ? null : (cutOffOf(answers, lost.kind)?.sites[lost.row] ?? null);
}

const SHOWN = 4;

function Whose({ network, dark }: { readonly network: Network; readonly dark: DarkSide }) {
  const words = useWords();
  const { weakpoints: said } = words;
  const { areas, owners, critical } = useMemo(() => sharesOf(network, dark.dark, words), [network, dark, words]);
  return (
    <dl className="why-facts">
      <Shares label={said.where} shares={areas} />
      <Shares label={said.byOwner} shares={owners} />
      {critical > 0 && (
        <div>
          <dt />
          <dd>{said.critical(critical)}</dd>
        </div>
      )}
    </dl>
  );
}

function Shares({ label, shares }: { readonly label: string; readonly shares: readonly Share[] }) {
  const { weakpoints: said } = useWords();
  if (shares.length === 0) return null;
  const named = shares.slice(0, SHOWN).map(({ name, sites }) => `${name} ${sites}`);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {named.join(" · ")}
        {shares.length > SHOWN && ` · ${said.moreOf(shares.length - SHOWN)}`}
      </dd>
    </div>
  );
}

type ProofProps = {
  readonly dark: DarkSide;
  /** As many as the ranking says. */
  readonly expected: number | null;
  readonly enough: number;
};

function Proof({ dark, expected, enough }: ProofProps) {
  const { weakpoints: said } = useWords();
  if (!dark.verified || dark.dark.length !== expected) {
    return (
      <p className="why-wrong" role="alert">
        <Icon name="warning" /> {said.notVerified}
      </p>
    );
  }
  return (
    <p className="why-proof">
      <Icon name="check" />
      <span>
        <b>{said.verified}</b>{" "}
        {enough === 1 ? said.verifiedWhy(dark.dark.length) : said.ofMany.verifiedWhy(enough, dark.dark.length)}
      </span>
    </p>
  );
}
