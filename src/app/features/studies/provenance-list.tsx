import type { Provenance } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";

/** Where each data set came from. */
export function ProvenanceList() {
  const { studies } = useWords();
  const provenance = useApp((state) => state.study?.provenance) ?? [];
  if (provenance.length === 0) return <p className="studies-soft">{studies.noProvenance}</p>;
  return (
    <ul className="studies-list">
      {provenance.map((source) => (
        <li key={`${source.file} ${source.hash}`} className="studies-source">
          <details>
            <summary>
              {source.file} <span className="studies-soft">{studies.provenanceOf.rows(source.rows)}</span>
            </summary>
            <Facts source={source} />
          </details>
        </li>
      ))}
    </ul>
  );
}

const FACTS = ["source", "licence", "coordinates", "encoding", "readAt", "hash"] as const;

function Facts({ source }: { readonly source: Provenance }) {
  const { studies } = useWords();
  return (
    <dl className="studies-facts">
      {FACTS.filter((fact) => source[fact] !== "").map((fact) => (
        <div key={fact}>
          <dt>{studies.provenanceOf[fact]}</dt>
          <dd>{fact === "readAt" ? studies.timeOf(source.readAt) : source[fact]}</dd>
        </div>
      ))}
    </dl>
  );
}
