import type { NaiveRule } from '../../../src/planning/replay/policies/naive-rule';
import type { RandomDraws } from '../../support/worlds/random-draws';

/** A random setting of the naive rule, `short` ≤ `fill` ≤ `keep`. */
export function drawNaiveRule(draws: RandomDraws): NaiveRule {
  const oneOf = <T>(values: readonly T[]): T =>
    values[Math.floor(draws.uniform() * values.length)]!;
  const keep = oneOf([0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4, 6]);
  const fill = keep * oneOf([0.4, 0.6, 0.8, 1]);
  return {
    keep,
    fill,
    short: fill * oneOf([0.25, 0.5, 0.75, 1]),
    safetyFactor: oneOf([0, 0.5, 1, 1.5, 2]),
    minQuantity: oneOf([1, 1, 2, 3, 5, 10]),
    first: oneOf(['nearest', 'largest'] as const),
    countsOnOrder: oneOf([true, false]),
    maxFreightShare: oneOf([0.05, 0.1, 0.2, 0.35, 0.6, 1]),
  };
}
