/**
 * Which file on the person's disk a study was opened from or saved to, so that Save goes there after a reload as well.
 * A handle is no right: the browser asks before it is written to. Only IndexedDB can keep one.
 */
const DATABASE = "faultline";
const STORE = "file-handles";

export async function rememberHandle(study: string, handle: FileSystemFileHandle): Promise<void> {
  await inStore("readwrite", (store) => store.put(handle, study));
}

export async function recallHandle(study: string): Promise<FileSystemFileHandle | null> {
  const found = await inStore("readonly", (store) => store.get(study));
  return found instanceof FileSystemFileHandle ? found : null;
}

/** null where the browser refuses: the person is then asked where to save, as the first time. */
async function inStore(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  try {
    const database = await answer(openDatabase());
    try {
      return await answer(ask(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

function openDatabase(): IDBOpenDBRequest {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return request;
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
