/**
 * Answers: may this tab change the study? One tab holds it by a lock of the browser, which goes when the tab goes.
 * Another tab waits in line and reads; it may ask for the study, and take it if the holder does not answer.
 */
import type { StudyAccess } from "../../store/study-slice.ts";

const ANSWER_MS = 1500;
const ASK = "give up";

export type HoldEvents = {
  /** Somebody else wants the study: write what is to be written, it goes right after. */
  readonly beforeGiving: () => Promise<void>;
  /** This tab reads from now on. */
  readonly lost: () => void;
  /** This tab may change the study from now on, once it has looked at what the other left. */
  readonly gained: () => void;
};

const lockOf = (id: string) => `faultline.study.${id}`;

/** Whether any tab holds the study. */
export async function isHeld(id: string): Promise<boolean> {
  if (!("locks" in navigator)) return false;
  const { held } = await navigator.locks.query();
  return held?.some(({ name }) => name === lockOf(id)) ?? false;
}

export class StudyHold {
  readonly #name: string;
  readonly #events: HoldEvents;
  readonly #channel: BroadcastChannel;
  #release: (() => void) | null = null;
  #waiting: AbortController | null = null;
  #over = false;

  constructor(id: string, events: HoldEvents) {
    this.#name = lockOf(id);
    this.#events = events;
    this.#channel = new BroadcastChannel(this.#name);
    this.#channel.onmessage = ({ data }) => {
      if (data === ASK && this.#release !== null) void this.#give();
    };
  }

  /** Without locks, on a page of an insecure origin, every tab is on its own. */
  async start(): Promise<StudyAccess> {
    if (!("locks" in navigator)) return "owner";
    const got = await this.#request({ ifAvailable: true });
    if (!got) this.#wait();
    return got ? "owner" : "reader";
  }

  async takeOver(): Promise<void> {
    if (this.#release !== null) return;
    this.#channel.postMessage(ASK);
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    if (this.#release !== null || this.#over) return;
    this.#waiting?.abort();
    if (await this.#request({ steal: true })) this.#events.gained();
  }

  end(): void {
    this.#over = true;
    this.#waiting?.abort();
    this.#release?.();
    this.#channel.close();
  }

  async #give(): Promise<void> {
    await this.#events.beforeGiving();
    const release = this.#release;
    if (release === null) return;
    this.#release = null;
    this.#events.lost();
    release();
    this.#wait();
  }

  #wait(): void {
    const waiting = new AbortController();
    this.#waiting = waiting;
    void this.#request({ signal: waiting.signal }).then((got) => {
      if (got && !this.#over) this.#events.gained();
    });
  }

  /** Resolves as soon as the lock is held, or is refused; held until it is released or stolen. */
  #request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      navigator.locks
        .request(this.#name, options, (lock) => {
          if (lock === null || this.#over) return resolve(false);
          return new Promise<void>((release) => {
            this.#release = release;
            resolve(true);
          });
        })
        .catch(() => {
          // Stolen while held, or no longer waited for.
          if (this.#release !== null && !options.signal?.aborted && !this.#over) {
            this.#release = null;
            this.#events.lost();
            this.#wait();
          }
          resolve(false);
        });
    });
  }
}
