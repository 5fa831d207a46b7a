/** The exponentially smoothed level after 0, 1, 2, … values, beginning with `start`. */
export function smoothedLevels(
  values: Float64Array,
  smoothing: number,
  start: number,
): Float64Array {
  const level = new Float64Array(values.length + 1);
  level[0] = start;
  for (let t = 0; t < values.length; t += 1) {
    level[t + 1] = smoothing * values[t]! + (1 - smoothing) * level[t]!;
  }
  return level;
}
