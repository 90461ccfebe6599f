/** The same name however it was typed: width, case, spaces, brackets, underscores and camel case do not matter. */
export function normaliseName(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
