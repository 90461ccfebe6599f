import { fileTitle } from "../../../../words/file-title.ts";

/** The file of an exported map: its title and date, without what file systems refuse. */
export function pictureName(title: string, date: string): string {
  const stem = fileTitle(`${title} ${date}`).replace(/\s+/g, " ");
  return `${stem.slice(0, 120)}.png`;
}

/** The day where the person is, as 2026-03-01. */
export function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
