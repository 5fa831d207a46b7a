/** Expects a number, not a refusal, with |actual − expected| ≤ relative · max(|expected|, scale). */
export function expectWithin(
  actual: unknown,
  expected: number,
  relative: number,
  scale: number = 0,
): void {
  expect(typeof actual).toBe('number');
  expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(
    relative * Math.max(Math.abs(expected), scale),
  );
}
