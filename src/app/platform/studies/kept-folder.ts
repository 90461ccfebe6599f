/** One folder in the origin's private file system: this browser's own disk, which no other site can read. */
import type { FileToWrite, FileWritten } from "../../../../workers/write-file.ts";
import { writeToFile } from "./write-to-file.ts";

export class KeptFolder {
  readonly #path: readonly string[];
  readonly #handle: FileSystemDirectoryHandle;

  private constructor(path: readonly string[], handle: FileSystemDirectoryHandle) {
    this.#path = path;
    this.#handle = handle;
  }

  /** Rejects where the browser refuses storage: in some private windows, or on a page without a secure origin. */
  static async open(...path: readonly string[]): Promise<KeptFolder> {
    let handle = await navigator.storage.getDirectory();
    for (const name of path) handle = await handle.getDirectoryHandle(name, { create: true });
    return new KeptFolder(path, handle);
  }

  async names(): Promise<string[]> {
    const names: string[] = [];
    for await (const name of this.#handle.keys()) names.push(name);
    return names.sort();
  }

  async read(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const file = await this.#file(name);
    return file && new Uint8Array(await file.arrayBuffer());
  }

  /** In bytes; null if there is no such file. */
  async size(name: string): Promise<number | null> {
    return (await this.#file(name))?.size ?? null;
  }

  /** For a name that is free: where there is no room the browser leaves an empty file, which is none. */
  async write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    try {
      const file = await this.#handle.getFileHandle(name, { create: true });
      if ("createWritable" in file) await writeToFile(file, bytes);
      else await this.#writeInWorker(name, bytes);
    } catch (cause) {
      await this.remove(name);
      throw cause;
    }
  }

  async remove(name: string): Promise<void> {
    try {
      await this.#handle.removeEntry(name, { recursive: true });
    } catch (cause) {
      // Gone already, or held by another tab, whose it then is.
      if (!(cause instanceof DOMException)) throw cause;
    }
  }

  async #file(name: string): Promise<File | null> {
    try {
      return await (await this.#handle.getFileHandle(name)).getFile();
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === "NotFoundError") return null;
      throw cause;
    }
  }

  #writeInWorker(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const worker = new Worker(new URL("../../../../workers/write-file.ts", import.meta.url), { type: "module" });
    return new Promise<void>((resolve, reject) => {
      worker.onmessage = ({ data: { error } }: MessageEvent<FileWritten>) =>
        error === null ? resolve() : reject(new DOMException(error.message, error.name));
      worker.onerror = (event) => reject(new Error(event.message));
      const file: FileToWrite = { folders: this.#path, name, bytes };
      worker.postMessage(file);
    }).finally(() => worker.terminate());
  }
}
