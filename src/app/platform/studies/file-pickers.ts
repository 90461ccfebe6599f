/** Choosing a file to read or to write, by the File System Access API where the browser has it, else the old way. */

type PickerOptions = {
  readonly id?: string;
  readonly multiple?: boolean;
  readonly suggestedName?: string;
  readonly types?: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
};
type Pickers = {
  readonly showOpenFilePicker?: (options: PickerOptions) => Promise<readonly FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle>;
};
type AskablePermission = {
  readonly requestPermission?: (wish: { readonly mode: "readwrite" }) => Promise<PermissionState>;
};

const pickers = window as Window & Pickers;

export type PickedFile = { readonly file: File; readonly handle: FileSystemFileHandle | null };

/** None if the person thought better of it. */
export async function pickFiles(): Promise<readonly PickedFile[]> {
  if (pickers.showOpenFilePicker === undefined) return pickByInput();
  const handles = (await unlessCancelled(pickers.showOpenFilePicker({ id: "study", multiple: true }))) ?? [];
  return Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle })));
}

/** "download": the browser cannot ask, it puts the file among the downloads. null: the person thought better of it. */
export async function pickPlace(suggestedName: string): Promise<FileSystemFileHandle | "download" | null> {
  if (pickers.showSaveFilePicker === undefined) return "download";
  const types = [{ description: "Faultline", accept: { "application/x-faultline": [".faultline"] } }];
  return unlessCancelled(pickers.showSaveFilePicker({ id: "study", suggestedName, types }));
}

export async function mayWrite(handle: FileSystemFileHandle): Promise<boolean> {
  const { requestPermission } = handle as AskablePermission;
  return requestPermission === undefined || (await requestPermission.call(handle, { mode: "readwrite" })) === "granted";
}

function pickByInput(): Promise<readonly PickedFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.onchange = () => resolve(Array.from(input.files ?? [], (file) => ({ file, handle: null })));
    input.oncancel = () => resolve([]);
    input.click();
  });
}

async function unlessCancelled<T>(picking: Promise<T>): Promise<T | null> {
  try {
    return await picking;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") return null;
    throw cause;
  }
}
