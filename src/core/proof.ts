/** What checking an answer came to. */
export type Proof = {
  readonly holds: boolean;
  /** Claims checked; where one does not hold, those up to it. */
  readonly checked: number;
};

/** Every claim, until one does not hold. */
export function proveAll<T>(claims: Iterable<T>, holds: (claim: T) => boolean): Proof {
  let checked = 0;
  for (const claim of claims) {
    checked++;
    if (!holds(claim)) return { holds: false, checked };
  }
  return { holds: true, checked };
}

export function both(one: Proof, other: Proof): Proof {
  return one.holds ? { holds: other.holds, checked: one.checked + other.checked } : one;
}
