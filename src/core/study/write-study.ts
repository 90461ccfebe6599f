import type { Study } from "../model/index.ts";

export function writeStudy(_study: Study): Uint8Array<ArrayBuffer> {
  return new Uint8Array();
}
