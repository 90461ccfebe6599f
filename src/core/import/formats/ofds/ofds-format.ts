import { headText, holdsText, opensObject } from "../../bytes/sniff-bytes.ts";
import type { Format } from "../../format.ts";
import { readOfds } from "./read-ofds.ts";
import { writeOfds } from "./write-ofds.ts";

/** A first route of some ten thousand positions may stand before the first word that tells. */
const HEAD = 4 << 20;

export const ofdsFormat = {
  id: "ofds",
  extensions: [],
  sniff(bytes: Uint8Array) {
    if (!opensObject(bytes)) return false;
    const head = bytes.subarray(0, HEAD);
    if (!holdsText(head, '"featureType"') && !holdsText(head, '"networks"')) return false;
    return /"featureType"\s*:\s*"(node|span)"|standard\.ofds\.info|open-fibre-data-standard/.test(
      headText(head, head.length),
    );
  },
  read: readOfds,
  write: writeOfds,
} satisfies Format;
