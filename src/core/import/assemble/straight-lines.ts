/** Routes for links of which a file knows only the two ends: straight from site to site, and said so. */
import type { Issue, Position } from "../../model/index.ts";
import { issueAt } from "../issue.ts";

export class StraightLines {
  readonly #places = new Map<string, Position>();
  #drawn = 0;

  get known(): number {
    return this.#places.size;
  }

  place(site: string, position: Position): void {
    this.#places.set(site, position);
  }

  /** null where an end is unknown, or both are one. */
  between(from: string, to: string): readonly Position[] | null {
    const start = this.#places.get(from);
    const end = this.#places.get(to);
    if (start === undefined || end === undefined || from === to) return null;
    this.#drawn++;
    return [start, end];
  }

  issues(file: string): Issue[] {
    return this.#drawn === 0 ? [] : [issueAt(file, null, "import.straight-lines", "low", { spans: this.#drawn })];
  }
}
