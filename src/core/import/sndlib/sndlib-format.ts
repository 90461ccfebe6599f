import type { Format } from "../format.ts";
import { readSndlib } from "./read-sndlib.ts";

const HEAD = 65_536;

export const sndlibFormat: Format = {
  id: "sndlib",
  extensions: [],
  /** One JSON object of nodes, links and demands; only what begins with the nodes is looked through to its end. */
  sniff: (bytes) =>
    /^[^{\w]*\{/.test(textOf(bytes.subarray(0, 64))) &&
    /"nodes"\s*:\s*\[/.test(textOf(bytes.subarray(0, HEAD))) &&
    holdsText(bytes, '"links"') &&
    holdsText(bytes, '"demands"'),
  read: readSndlib,
};

function textOf(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function holdsText(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (letter) => letter.charCodeAt(0));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
