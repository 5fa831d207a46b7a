/** Pixels of the widest digit of Excel's standard font, Calibri 11 at 96 dots an inch. */
const DIGIT = 7;
const POINTS_A_PIXEL = 0.75;

/** Points of a column that is so many characters wide: ECMA-376, part 1, 18.3.1.13. */
export function pointsOfWidth(characters: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
  return pixels * POINTS_A_PIXEL;
}

/** The width in characters that reads as so many points. */
export function widthOfPoints(points: number): number {
  const pixels = points / POINTS_A_PIXEL;
  return Math.trunc((pixels / DIGIT) * 256) / 256;
}
