/** A number (not a refusal) within `relative` of the expected one; or of `scale`, where that is larger. */
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
