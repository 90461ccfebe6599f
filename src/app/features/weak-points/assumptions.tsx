import type { Network } from "../../../core/model/index.ts";
import type { SinglePoints } from "../../../core/redundancy/losses/find-single-points.ts";
import { countTurnedDown } from "../../../core/redundancy/losses/group-sets.ts";
import type { Backup } from "../../../core/redundancy/ways/measure-backup.ts";
import { useWords } from "../../i18n/use-words.ts";
import { nameAt } from "./weak-point.ts";

type AssumptionsProps = { readonly points: SinglePoints; readonly backup: Backup; readonly network: Network };

/** What every number above takes for granted. */
export function Assumptions({ points, backup, network }: AssumptionsProps) {
  const { backup: said, service, weakpoints } = useWords();
  const { reference, level } = backup;
  const sentences = [
    ...service.assume(points.assumptions, points.enough),
    ...(reference >= 0 ? [said.assumeReference(nameAt(network, "site", reference))] : []),
    ...(points.assumptions.gateways === 1 && points.enough === 1 && level === "site" ? [said.assumeOneGateway] : []),
    ...(level === "group" ? [said.assumeGroups] : []),
    ...service.assumeTurnedDown(countTurnedDown(network)),
    ...service.assumeNetwork(points.assumptions),
  ];
  return (
    <div className="weak-assumptions">
      <h4>{weakpoints.assumptions}</h4>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
