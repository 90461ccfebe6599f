export async function measureFirstFrame(_spans: number): Promise<string[]> {
  return [];
}
