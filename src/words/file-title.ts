/** A title as the name of a file, without what some file systems refuse. */
export function fileTitle(title: string): string {
  const name = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, "-").trim();
  return name === "" ? "study" : name;
}
