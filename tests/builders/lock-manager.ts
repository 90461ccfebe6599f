/** The browser's Web Locks in memory, as far as the program uses them: one exclusive lock by name, a line, stealing. */
type Callback = (lock: object | null) => unknown;
type Holder = { readonly steal: () => void };
type Options = { readonly ifAvailable?: boolean; readonly steal?: boolean; readonly signal?: AbortSignal };

export class LockManager {
  readonly #holders = new Map<string, Holder>();
  readonly #lines = new Map<string, (() => void)[]>();

  async query(): Promise<{ held: { name: string }[] }> {
    return { held: [...this.#holders.keys()].map((name) => ({ name })) };
  }

  async request(name: string, options: Options, callback: Callback): Promise<unknown> {
    if (options.steal === true) this.#holders.get(name)?.steal();
    else if (this.#holders.has(name)) {
      if (options.ifAvailable === true) return callback(null);
      await this.#stand(name, options.signal);
    }
    return this.#hold(name, callback);
  }

  #stand(name: string, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const line = this.#lines.get(name) ?? [];
      this.#lines.set(name, line);
      line.push(resolve);
      signal?.addEventListener("abort", () => {
        line.splice(line.indexOf(resolve), 1);
        reject(new DOMException("no longer waited for", "AbortError"));
      });
    });
  }

  #hold(name: string, callback: Callback): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const holder: Holder = { steal: () => reject(new DOMException("stolen", "AbortError")) };
      this.#holders.set(name, holder);
      void Promise.resolve(callback({ name })).then((value) => {
        resolve(value);
        if (this.#holders.get(name) !== holder) return;
        this.#holders.delete(name);
        this.#lines.get(name)?.shift()?.();
      });
    });
  }
}
