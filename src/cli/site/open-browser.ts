import { spawn } from "node:child_process";

/** Opens an address the way the system opens links; where it cannot, nothing happens: the address is printed as well. */
export function openBrowser(address: string, platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): void {
  const opener = openerOf(address, platform, environment);
  if (opener === null) return;
  const child = spawn(opener.command, opener.arguments, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

type Opener = { readonly command: string; readonly arguments: readonly string[] };

export function openerOf(address: string, platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): Opener | null {
  if (platform === "darwin") return { command: "open", arguments: [address] };
  if (platform === "win32") return { command: "cmd", arguments: ["/c", "start", "", address] };
  // Without a screen xdg-open may put a text browser into the terminal.
  const screen = environment.DISPLAY ?? environment.WAYLAND_DISPLAY ?? "";
  return screen === "" ? null : { command: "xdg-open", arguments: [address] };
}
