/** Small choices of a person on this machine. A browser that refuses storage forgets them; nothing else depends on it. */
const PREFIX = "faultline.";

export function readRemembered(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // Refused or full: the choice lasts as long as the page.
  }
}
