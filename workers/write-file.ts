/**
 * Writes a file of the origin's private file system where the page itself cannot: browsers without createWritable
 * give a worker a synchronous handle instead. Not a swap, so whoever reads the file must know a whole one by itself.
 */
type SyncHandle = {
  truncate(size: number): void;
  write(bytes: Uint8Array): number;
  flush(): void;
  close(): void;
};

export type FileToWrite = {
  readonly folders: readonly string[];
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};
export type FileWritten = { readonly error: { readonly name: string; readonly message: string } | null };

self.onmessage = async ({ data }: MessageEvent<FileToWrite>) => {
  const answer: FileWritten = { error: await write(data) };
  self.postMessage(answer);
};

async function write({ folders, name, bytes }: FileToWrite): Promise<FileWritten["error"]> {
  try {
    let folder = await navigator.storage.getDirectory();
    for (const each of folders) folder = await folder.getDirectoryHandle(each, { create: true });
    const file = await folder.getFileHandle(name, { create: true });
    const handle = await (
      file as unknown as { createSyncAccessHandle(): Promise<SyncHandle> }
    ).createSyncAccessHandle();
    try {
      handle.truncate(0);
      if (handle.write(bytes) < bytes.length) return { name: "QuotaExceededError", message: "not all was written" };
      handle.flush();
    } finally {
      handle.close();
    }
    return null;
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    return { name: error.name, message: error.message };
  }
}
