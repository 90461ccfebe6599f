import { useEffect, useMemo, useState } from "react";
import { boundsOf, joinBounds } from "../../../core/geo/bounds.ts";
import type { Candidate, EvidenceId } from "../../../core/geo/candidate.ts";
import { readCrs } from "../../../core/geo/crs-text.ts";
import { buildPoints } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { wishImport } from "../../platform/studies/import-files.ts";
import type { PendingImport } from "../../store/import-slice.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { candidateLetter, MOST_CANDIDATES } from "./landing-layer.ts";
import { systemName } from "./system-name.ts";
import type { FileLine } from "./view-model.ts";
import "./file-settings.css";

type FileSettingsProps = { readonly line: FileLine; readonly pending: PendingImport };

/** Where does it land, and in which letters is it written? */
export function FileSettings({ line, pending }: FileSettingsProps) {
  const { name, read, unplaced } = line;
  const all = unplaced?.candidates ?? read?.coordinates.candidates;
  const candidates = useMemo(() => all?.slice(0, MOST_CANDIDATES) ?? [], [all]);
  return (
    <div className="import-settings">
      <Landing
        file={name}
        candidates={candidates}
        used={read?.coordinates.used ?? null}
        given={pending.wishes.ofFile[name]?.crs ?? null}
      />
      <div className="import-settings-row">
        <OtherSystem file={name} given={pending.wishes.ofFile[name]?.crs ?? ""} />
        {!WITHOUT_TEXT.has(read?.format ?? "") && (
          <Encoding file={name} given={pending.wishes.ofFile[name]?.encoding} found={read?.encoding ?? ""} />
        )}
      </div>
    </div>
  );
}

type LandingProps = {
  readonly file: string;
  readonly candidates: readonly Candidate[];
  readonly used: string | null;
  readonly given: string | null;
};

function Landing({ file, candidates, used, given }: LandingProps) {
  const { importing: say } = useWords();
  // The map shows the readings of the file whose settings are open, at first all of them.
  const bounds = useMemo(() => joinBounds(candidates.map(({ landed }) => boundsOf(buildPoints(landed)))), [candidates]);
  useEffect(() => {
    useApp.setState({ landing: { file, crs: null } });
    if (bounds !== null) useApp.getState().flyTo({ bounds });
    return () => useApp.setState(({ landing }) => ({ landing: landing?.file === file ? null : landing }));
  }, [file, bounds]);
  if (candidates.length === 0) return null;
  return (
    <>
      <h3>{say.landing}</h3>
      <p className="import-soft">
        {say.landingWhy} {say.letters}
      </p>
      <ol className="import-candidates">
        {candidates.map((candidate, i) => (
          <CandidateItem
            key={candidate.crs}
            file={file}
            candidate={candidate}
            at={i}
            isFirst={candidate.crs === (used ?? candidates[0]?.crs)}
            given={candidate.crs === given}
          />
        ))}
      </ol>
    </>
  );
}

type CandidateProps = {
  readonly file: string;
  readonly candidate: Candidate;
  readonly at: number;
  /** As it is read now, or the likeliest where it is not read at all. */
  readonly isFirst: boolean;
  readonly given: boolean;
};

function CandidateItem({ file, candidate, at, isFirst, given }: CandidateProps) {
  const words = useWords();
  const { importing: say } = words;
  const language = useApp((state) => state.language);
  const shown = useApp(({ landing }) => landing?.file === file && landing.crs === candidate.crs);
  const { crs, landed, nearestTown, namedTowns, knownSites, evidence } = candidate;
  const look = () => {
    const { landing, flyTo } = useApp.getState();
    if (landing?.file === file && landing.crs === crs) return;
    useApp.setState({ landing: { file, crs } });
    const bounds = boundsOf(buildPoints(landed));
    if (bounds !== null) flyTo({ bounds });
  };
  const facts = [
    ...(nearestTown === null ? [] : [say.nearTown(nearestTown[language], nearestTown.distanceM)]),
    ...(knownSites === null ? [] : [say.knownSites(knownSites.matched, knownSites.medianM)]),
    ...(namedTowns === null ? [] : [say.namedTowns(namedTowns.matched, namedTowns.medianM)]),
    ...evidence.filter(({ id }) => ALWAYS_SAID.has(id)).map(({ id, values }) => say.evidence[id](values)),
  ];
  return (
    <li
      className={classNames("import-candidate", shown && "import-candidate-shown")}
      onPointerEnter={look}
      onFocus={look}
    >
      <span className="import-letter" aria-hidden="true">
        {candidateLetter(at)}
      </span>
      <span className="import-candidate-words">
        {systemName(crs, words)}
        <span className="import-soft">{facts.join(" · ")}</span>
      </span>
      <Button
        {...(isFirst && !given && { look: "main" as const })}
        disabled={given}
        aria-label={`${given ? say.readNow : say.land}: ${systemName(crs, words)}`}
        onClick={() => setCrs(file, crs)}
      >
        {given ? say.readNow : say.land}
      </Button>
    </li>
  );
}

/** What the distances do not say already. */
const ALWAYS_SAID: ReadonlySet<EvidenceId> = new Set<EvidenceId>([
  "zone-prefix",
  "far-from-named-towns",
  "near-known-sites",
  "minutes-under-60",
  "same-numbers",
]);

function setCrs(file: string, crs: string | undefined): void {
  wishImport(({ ofFile, ...wishes }) => {
    const { crs: _before, ...rest } = ofFile[file] ?? {};
    return { ...wishes, ofFile: { ...ofFile, [file]: crs === undefined ? rest : { ...rest, crs } } };
  });
}

function OtherSystem({ file, given }: { readonly file: string; readonly given: string }) {
  const { importing: say } = useWords();
  const [wrong, setWrong] = useState(false);
  const commit = (text: string) => {
    const known = text.trim() === "" || readCrs(text) !== null;
    setWrong(!known);
    if (known) setCrs(file, text.trim() === "" ? undefined : text.trim());
  };
  return (
    <TextField
      label={say.otherSystem}
      value={given}
      placeholder={say.otherSystemHint}
      error={wrong ? say.notSystem : undefined}
      onCommit={commit}
    />
  );
}

const ENCODINGS = ["utf-8", "gb18030", "big5", "utf-16le", "windows-1252", "shift_jis"] as const;
const AS_FOUND = "";
/** Formats whose text is written in one way only. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  "spreadsheet",
  "geopackage",
  "flatgeobuf",
  "geoparquet",
  "arrow",
  "filegdb",
  "geotiff",
  "kmz",
  "dwg",
  "dgn",
]);

type EncodingProps = { readonly file: string; readonly given: string | undefined; readonly found: string };

function Encoding({ file, given, found }: EncodingProps) {
  const { importing: say } = useWords();
  const choose = (encoding: string) =>
    wishImport(({ ofFile, ...wishes }) => {
      const { encoding: _before, ...rest } = ofFile[file] ?? {};
      return { ...wishes, ofFile: { ...ofFile, [file]: encoding === AS_FOUND ? rest : { ...rest, encoding } } };
    });
  return (
    <Select
      label={say.encoding}
      value={given ?? AS_FOUND}
      options={[
        { value: AS_FOUND, label: given === undefined ? say.encodingAsFound(found.toUpperCase()) : say.unitAsFound },
        ...ENCODINGS.map((encoding) => ({ value: encoding, label: encoding.toUpperCase() })),
      ]}
      onChange={choose}
    />
  );
}
