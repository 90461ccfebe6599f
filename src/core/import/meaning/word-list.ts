/** Words parted by white space: long lists of synonyms are read, and compared, in lines. */
export function wordsOf(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
