import { useState } from "react";
import type { Network, Settings } from "../../../core/model/index.ts";
import { formatNumber, readNumber } from "../../../words/format.ts";
import type { Words } from "../../../words/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { kindName } from "./say.ts";

type Rule = Settings["gateways"];

/** Which sites serve the rest, and the way to change that. */
export function Gateways({ network, inForce }: { readonly network: Network; readonly inForce: number }) {
  const words = useWords();
  const { weakpoints: said } = words;
  const rule = useApp((state) => state.study?.settings.gateways);
  const isOwner = useApp((state) => state.access === "owner");
  const enough = useApp((state) => state.study?.settings.enough);
  if (rule === undefined || enough === undefined) return null;
  const how = "ids" in rule ? said.byChoice : said.byKind(rule.kinds.map((kind) => kindName(words, kind)).join(" · "));
  return (
    <div className="weak-gateways">
      <div>
        <b>{inForce === 0 ? said.noGateway : said.gatewaysInForce(inForce)}</b>
        {inForce > 0 && (
          <div className="weak-soft">
            {how}
            {enough > 1 && ` · ${said.needsEnough(enough)}`}
          </div>
        )}
        {!isOwner && <div className="weak-soft">{said.readOnly}</div>}
      </div>
      <Popover label={said.changeGateways} disabled={!isOwner}>
        {(close) => <GatewayForm network={network} rule={rule} enough={enough} close={close} />}
      </Popover>
    </div>
  );
}

type GatewayFormProps = {
  readonly network: Network;
  readonly rule: Rule;
  readonly enough: number;
  readonly close: () => void;
};

function GatewayForm({ network, rule, enough, close }: GatewayFormProps) {
  const words = useWords();
  const { weakpoints: said } = words;
  const selection = useApp((state) => state.selection);
  const [kinds, setKinds] = useState<readonly string[]>("kinds" in rule ? rule.kinds : []);
  const chosen = selection?.table === "sites" ? selection.ids : [];
  const take = (next: Rule) => {
    setService({ gateways: next }, ({ weakpoints }) => weakpoints.gatewaysChanged(countGateways(network, next)));
    close();
  };
  return (
    <div className="weak-gateway-form">
      <fieldset>
        <legend>{said.kindsTitle}</legend>
        {kindsIn(network).map(({ kind, sites }) => (
          <Toggle
            key={kind}
            label={`${kindName(words, kind)}: ${said.sitesOf(sites)}`}
            checked={kinds.includes(kind)}
            onChange={(on) => setKinds(on ? [...kinds, kind] : kinds.filter((other) => other !== kind))}
          />
        ))}
      </fieldset>
      <Button look="main" onClick={() => take({ kinds })}>
        {said.applyKinds}
      </Button>
      {chosen.length === 0 ? (
        <p className="weak-soft">{said.selectFirst}</p>
      ) : (
        <Button onClick={() => take({ ids: chosen })}>{said.takeSelected(chosen.length)}</Button>
      )}
      <Enough enough={enough} />
      <p className="weak-soft">{said.gatewaysUndo}</p>
    </div>
  );
}

/** How many of them a site must reach. */
function Enough({ enough }: { readonly enough: number }) {
  const { weakpoints: said } = useWords();
  const [isWrong, setWrong] = useState(false);
  return (
    <TextField
      label={said.enough}
      value={formatNumber(enough)}
      inputMode="numeric"
      note={said.enoughNote}
      error={isWrong ? said.enoughError : undefined}
      onCommit={(typed) => {
        const next = readNumber(typed);
        const isRight = Number.isInteger(next) && next >= 1;
        setWrong(!isRight);
        if (isRight) setService({ enough: next }, ({ weakpoints }) => weakpoints.needsEnough(next));
      }}
    />
  );
}

/** Undo goes through the changes of the network; settings are no change, so the notice holds the way back. */
function setService(part: Partial<Settings>, say: (words: Words) => string): void {
  const { study, setSettings, notify } = useApp.getState();
  if (study === null) return;
  const before = study.settings;
  setSettings({ ...before, ...part });
  notify({
    tone: "info",
    say,
    action: {
      label: ({ weakpoints }) => weakpoints.gatewaysBack,
      run: () => {
        if (useApp.getState().study?.id === study.id) setSettings(before);
      },
    },
  });
}

function kindsIn({ sites }: Network): { readonly kind: string; readonly sites: number }[] {
  const { codes, options } = sites.columns.kind;
  const counts = new Uint32Array(options.length + 1);
  for (let row = 0; row < codes.length; row++)
    counts[codes[row] as number] = (counts[codes[row] as number] as number) + 1;
  return options.map((kind, i) => ({ kind, sites: counts[i + 1] as number })).filter(({ sites: many }) => many > 0);
}

function countGateways(network: Network, rule: Rule): number {
  if ("ids" in rule) return rule.ids.length;
  return kindsIn(network).reduce((sum, { kind, sites }) => sum + (rule.kinds.includes(kind) ? sites : 0), 0);
}
