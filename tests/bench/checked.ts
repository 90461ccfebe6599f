/** An answer with what it comes to in the words of each workload of the rivals, reckoned when the clock has stopped. */
export class Checked {
  constructor(
    readonly answer: unknown,
    readonly checksums: () => Readonly<Record<string, string>>,
  ) {}
}
