/** Answers: which of the encodings we have does this client like best? null for the file as it is. */
export function chooseEncoding<E extends string>(accepted: string | undefined, available: readonly E[]): E | null {
  const wishes = new Map<string, number>();
  for (const part of (accepted ?? "").toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith("q="));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    if (name !== "") wishes.set(name, Number.isFinite(weight) ? weight : 0);
  }
  const weightOf = (name: string) => wishes.get(name) ?? wishes.get("*") ?? 0;
  const plain = wishes.get("identity") ?? 0;
  // Ours come best first, so an equal wish keeps the order.
  const best = available.reduce<E | null>(
    (chosen, name) => (weightOf(name) > (chosen === null ? 0 : weightOf(chosen)) ? name : chosen),
    null,
  );
  return best !== null && weightOf(best) >= plain ? best : null;
}
