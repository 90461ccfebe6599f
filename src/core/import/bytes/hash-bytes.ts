/**
 * Answers: which SHA-256 have these bytes, as other programs compute it? Every engine brings it, ten times as
 * fast as a program; browsers keep it from pages that came over plain HTTP, for which there is one.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";

type Engine = { readonly subtle?: { digest(name: "SHA-256", bytes: Uint8Array): Promise<ArrayBuffer> } };
declare const crypto: Engine;

/** Parts are hashed one behind the other. */
export async function hashBytes(parts: readonly Uint8Array[], { subtle }: Engine = crypto): Promise<string> {
  const [only, ...others] = parts;
  const bytes = only !== undefined && others.length === 0 ? only : concatBytes(...parts);
  const hash = subtle === undefined ? sha256(bytes) : new Uint8Array(await subtle.digest("SHA-256", bytes));
  return `sha256:${bytesToHex(hash)}`;
}
