/** Pixels of the widest digit of Excel's standard font, Calibri 11 at 96 dots an inch. */
const DIGIT = 7;
const POINTS_A_PIXEL = 0.75;

/** The width of a column in points, from its width in characters: ECMA-376, part 1, 18.3.1.13. */
export function pointsOfWidth(characters: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
  return pixels * POINTS_A_PIXEL;
}

/** The width of a column in characters, from its width in points. */
export function widthOfPoints(points: number): number {
  const pixels = points / POINTS_A_PIXEL;
  return Math.trunc((pixels / DIGIT) * 256) / 256;
}
