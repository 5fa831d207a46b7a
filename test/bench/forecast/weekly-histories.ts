import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { CompetitionSeries } from './competition-series';

const WEEKS = 53;
const COUNT = 3000;

/** Synthetic weekly sales of many items, the same in every run. */
export function weeklyHistories(kind: 'dense' | 'rare'): readonly CompetitionSeries[] {
  const generator = xoroshiro128plus(2011);
  const random = () => uniformFloat64(generator);
  return Array.from({ length: COUNT }, () => {
    const level = 5 + 50 * random();
    const known = Float64Array.from({ length: WEEKS }, () =>
      kind === 'rare' && random() < 0.7 ? 0 : Math.round(level * (0.5 + random())),
    );
    return { frequency: 'WEEKLY', seasonLength: 52, known, future: new Float64Array(4) };
  });
}
