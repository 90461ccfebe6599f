/** How a person makes one kind of event: a form over a draft, the event once nothing is missing, and what it looks like. */
import type { ComponentType } from "react";
import type { HazardEventKind } from "../../../../core/model/index.ts";
import type { Draft, EventOf } from "../../../store/disaster-slice.ts";
import type { Ground, Preview } from "../preview.ts";

export type FieldsProps<K extends HazardEventKind> = {
  readonly draft: Draft<K>;
  readonly change: (part: Partial<Draft<K>>) => void;
};

export type Maker<K extends HazardEventKind = HazardEventKind> = {
  readonly begin: Draft<K>;
  readonly Fields: ComponentType<FieldsProps<K>>;
  /** null while something is missing or out of its range: its field says so. */
  readonly eventOf: (draft: Draft<K>) => EventOf<K> | null;
  readonly preview: (event: EventOf<K>, ground: Ground) => Preview | null;
  /** Of an event that takes hours itself: how many, and what it looks like at one of them, counted to its end at 0. */
  readonly course?: {
    readonly lastsH: (event: EventOf<K>) => number;
    readonly at: (event: EventOf<K>, hour: number) => Preview | null;
  };
};
