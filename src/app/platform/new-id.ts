/** A fresh random id. crypto.randomUUID would do, but an intranet page served without TLS does not have it. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
