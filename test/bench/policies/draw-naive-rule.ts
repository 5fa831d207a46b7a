import type { NaiveRule } from '../../../src/planning/replay/policies/naive-rule';
import type { RandomDraws } from '../../support/worlds/random-draws';

/** The share of parameters that a neighbour draws again. */
const REDRAWN = 0.3;

/** A random setting of the naive rule, `short` ≤ `fill` ≤ `keep`. */
export function drawNaiveRule(draws: RandomDraws): NaiveRule {
  const oneOf = <T>(values: readonly T[]): T =>
    values[Math.floor(draws.uniform() * values.length)]!;
  return ordered({
    keep: oneOf([0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4, 6]),
    fillShare: oneOf([0.4, 0.6, 0.8, 1]),
    shortShare: oneOf([0.25, 0.5, 0.75, 1]),
    safetyFactor: oneOf([0, 0.5, 1, 1.5, 2]),
    minQuantity: oneOf([1, 1, 2, 3, 5, 10]),
    first: oneOf(['nearest', 'largest'] as const),
    countsOnOrder: oneOf([true, false]),
    fillsBelow: oneOf([true, false]),
    maxFreightShare: oneOf([0.05, 0.1, 0.2, 0.35, 0.6, 1]),
  });
}

/** A setting that differs from `rule` in a few parameters, at random. */
export function drawNeighbour(rule: NaiveRule, draws: RandomDraws): NaiveRule {
  const other = drawNaiveRule(draws);
  const isRedrawn = (): boolean => draws.uniform() < REDRAWN;
  const from = (): NaiveRule => (isRedrawn() ? other : rule);
  const [fill, short] = [from(), from()];
  return ordered({
    keep: from().keep,
    fillShare: fill.fill / fill.keep,
    shortShare: short.short / short.fill,
    safetyFactor: from().safetyFactor,
    minQuantity: from().minQuantity,
    first: from().first,
    countsOnOrder: from().countsOnOrder,
    fillsBelow: from().fillsBelow,
    maxFreightShare: from().maxFreightShare,
  });
}

function ordered({
  keep,
  fillShare,
  shortShare,
  ...rest
}: Omit<NaiveRule, 'fill' | 'short'> & {
  readonly fillShare: number;
  readonly shortShare: number;
}): NaiveRule {
  const inHundredths = (cover: number): number => Math.round(100 * cover) / 100;
  const fill = inHundredths(keep * fillShare);
  return { keep, short: inHundredths(fill * shortShare), fill, ...rest };
}
