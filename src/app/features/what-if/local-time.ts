/** Moments as a browser's field has them, 2026-03-01T23:00 on this machine's clock, and as a study keeps them, with their zone. */

export function withZone(local: string): string {
  const minutes = -new Date(local).getTimezoneOffset();
  if (local === "" || Number.isNaN(minutes)) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  const away = Math.abs(minutes);
  return `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}

/** "" for what is no moment. */
export function onThisClock(moment: string): string {
  const at = new Date(moment);
  if (moment === "" || Number.isNaN(at.getTime())) return "";
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
