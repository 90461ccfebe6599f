/** The origin's private file system in memory, as far as the program uses it, with a disk that can be full. */
type Node = MemoryFolder | MemoryFile;

class MemoryFile {
  readonly kind = "file";
  bytes = new Uint8Array();
  readonly #disk: Disk;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  async getFile(): Promise<Blob> {
    return new Blob([this.bytes]);
  }

  async createWritable(): Promise<object> {
    let written = new Uint8Array();
    return {
      write: async (bytes: Uint8Array<ArrayBuffer>) => {
        if (this.#disk.refuses(bytes.length)) throw new DOMException("full", "QuotaExceededError");
        written = bytes.slice();
      },
      close: async () => {
        this.bytes = written;
      },
      abort: async () => undefined,
    };
  }
}

class MemoryFolder {
  readonly kind = "directory";
  readonly entries = new Map<string, Node>();
  readonly #disk: Disk;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  async getDirectoryHandle(name: string): Promise<MemoryFolder> {
    return this.#get(name, () => new MemoryFolder(this.#disk)) as MemoryFolder;
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<MemoryFile> {
    if (!create && !this.entries.has(name)) throw new DOMException(name, "NotFoundError");
    return this.#get(name, () => new MemoryFile(this.#disk)) as MemoryFile;
  }

  async *keys(): AsyncGenerator<string> {
    yield* [...this.entries.keys()];
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.entries.delete(name)) throw new DOMException(name, "NotFoundError");
  }

  #get(name: string, make: () => Node): Node {
    const node = this.entries.get(name) ?? make();
    this.entries.set(name, node);
    return node;
  }
}

type Disk = { refuses(bytes: number): boolean };

export type MemoryDisk = {
  readonly root: MemoryFolder;
  /** Says of a file to be written, by its size, whether there is no room for it. */
  refuses: (bytes: number) => boolean;
  /** The files of a folder by name, for a test to look at and to spoil. */
  files(...path: string[]): Map<string, MemoryFile>;
};

export function memoryDisk(): MemoryDisk {
  const disk: MemoryDisk = {
    root: new MemoryFolder({ refuses: (bytes) => disk.refuses(bytes) }),
    refuses: () => false,
    files(...path) {
      let folder = disk.root;
      for (const name of path) folder = folder.entries.get(name) as MemoryFolder;
      return folder.entries as Map<string, MemoryFile>;
    },
  };
  return disk;
}
