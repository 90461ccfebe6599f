/** What can be brought to a site beforehand, and what it does there. */
export const AID_KINDS = [
  /** Power for good. */
  "generator",
  /** The generator that stands there, if it starts, never runs dry. */
  "fuel",
  /** Service of the site itself, though nothing leads there; it asks for power, and for equipment that works. */
  "satellite",
  /** Service of the site's own users, whatever became of the site. */
  "vehicle",
] as const;
export type AidKind = (typeof AID_KINDS)[number];

export type Aid = {
  readonly kind: AidKind;
  readonly site: number;
  /** Hours after the event from which it works; 0 where it stands there before. */
  readonly fromH: number;
};
