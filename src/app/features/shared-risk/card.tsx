/** What speaks for an inferred group, what its loss would cut off, what lies in it, and what a person says of it. */
import { useMemo } from "react";
import { type Network, nameOfRow, textAt } from "../../../core/model/index.ts";
import { verifyShared } from "../../../core/redundancy/verify/verify-shared.ts";
import { choiceLabel } from "../../../words/describe.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { AnswerCard } from "../../ui/answer-card.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { confidenceOf, type Entry, layingsOf } from "./entries.ts";
import { judge } from "./judge.ts";
import { nameOfEntry, sayPeople } from "./say.ts";
import { useShared } from "./use-shared.ts";
import { useChosenEntry } from "./use-shared-layers.ts";
import "./card.css";

export function SharedCard() {
  const words = useWords();
  const { sharedrisk: said } = words;
  const network = useApp((state) => state.network);
  const { output } = useShared();
  const entry = useChosenEntry();
  if (entry === null || output === null) return null;
  const { group, row } = entry;
  const title = said.card[group.kind];
  const { cutOff } = output;
  const loss = said.loss(cutOff.sites[row] as number, sayPeople(words, cutOff, row), cutOff.circuits[row] as number);
  return (
    <AnswerCard title={title} closeLabel={said.close} onClose={() => useApp.getState().select(null)}>
      <p className="shared-card-name">{nameOfEntry(network, entry, words)}</p>
      <p>{loss}</p>
      {group.ring.length > 0 && <p>{said.ring(group.ring.length)}</p>}
      <Evidence network={network} entry={entry} />
      <Verdict entry={entry} />
      <Members network={network} entry={entry} />
      <Proof network={network} entry={entry} />
    </AnswerCard>
  );
}

/** Nearer than lines are drawn. */
const SAME_M = 0.05;

type OfEntry = { readonly network: Network; readonly entry: Entry };

function Evidence({ network, entry: { group } }: OfEntry) {
  const words = useWords();
  const { sharedrisk: said } = words;
  const withinM = useApp((state) => state.sharedRule.withinM);
  const modes = layingsOf(network, group).map((mode) =>
    mode === null ? said.unknownLaying : choiceLabel(words, "spans", "laying", mode),
  );
  return (
    <>
      <p>
        {group.kind === "corridor" && group.meanM < SAME_M
          ? said.sameLine(group.lengthM)
          : said.evidence[group.kind](withinM, group.lengthM, group.minM, group.meanM)}
      </p>
      <p>{said.laid(modes)}</p>
      <dl className="shared-card-facts" title={said.confidenceWhy}>
        <dt>{said.confidence}</dt>
        <dd>
          {said.confidences[confidenceOf(group)]} · {group.confidence.toFixed(2)}
        </dd>
      </dl>
    </>
  );
}

function Verdict({ entry }: { readonly entry: Entry }) {
  const { sharedrisk: said } = useWords();
  const isReader = useApp((state) => state.access === "reader");
  const { verdict } = entry;
  return (
    <>
      <p className="shared-soft" role="status">
        {isReader
          ? said.readOnly
          : verdict === "open"
            ? said.undoNote
            : verdict === "accepted"
              ? said.acceptedNote
              : said.turnedDownNote}
      </p>
      <div className="shared-actions">
        {verdict !== "accepted" && (
          <Button look="main" disabled={isReader} onClick={() => judge([entry], "accepted")}>
            {said.accept}
          </Button>
        )}
        {verdict !== "turned-down" && (
          <Button disabled={isReader} onClick={() => judge([entry], "turned-down")}>
            {said.turnDown}
          </Button>
        )}
      </div>
    </>
  );
}

const MEMBERS_SHOWN = 30;

function Members({ network, entry: { group } }: OfEntry) {
  const { sharedrisk: said } = useWords();
  const show = (span: number) => {
    const id = textAt(network.spans.columns.id, span);
    if (id !== null) useApp.getState().select({ table: "spans", ids: [id] });
  };
  const { members } = group;
  return (
    <div>
      <h3 className="shared-card-title">{said.members}</h3>
      <ul className="shared-card-members">
        {members.slice(0, MEMBERS_SHOWN).map(({ span, fromM, toM }) => (
          <li key={`${span} ${fromM}`}>
            <LinkButton onClick={() => show(span)}>{nameOfRow(network, "spans", span)}</LinkButton>
            <span className="shared-facts">{said.stretch(fromM, toM)}</span>
          </li>
        ))}
      </ul>
      {members.length > MEMBERS_SHOWN && (
        <p className="shared-soft">{said.moreMembers(members.length - MEMBERS_SHOWN)}</p>
      )}
    </div>
  );
}

/** Larger ones are checked by the command line: here nobody may wait. */
const MOST_CHECKED = 40;

function Proof({ network, entry: { group } }: OfEntry) {
  const { sharedrisk: said } = useWords();
  const rule = useApp((state) => state.sharedRule);
  const holds = useMemo(
    () =>
      group.members.length > MOST_CHECKED
        ? null
        : verifyShared({ lines: network.spans.geometry, ...rule }, [group]).holds,
    [network, rule, group],
  );
  if (holds === null) return null;
  return holds ? (
    <p className="shared-card-proof">
      <Icon name="check" />
      <span>
        <b>{said.verified}</b> {said.verifiedWhy}
      </span>
    </p>
  ) : (
    <p className="shared-card-wrong" role="alert">
      <Icon name="warning" /> {said.notVerified}
    </p>
  );
}
