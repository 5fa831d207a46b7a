import examples from '../cases/worked-examples.json';
import { formula } from './formula';

describe('a published worked example', () => {
  it.each(examples.cases)('of $function: $note', ({ function: id, args, expected, tolerance }) => {
    const shown = formula(id, ...args).flat();
    const wanted = [expected].flat();

    expect(shown).toHaveLength(wanted.length);
    wanted.forEach((value, k) => {
      expect(Math.abs((shown[k] as number) - value)).toBeLessThanOrEqual(tolerance);
    });
  });
});
