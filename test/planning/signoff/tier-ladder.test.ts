import { defaultSettings } from '../../../src/planning/network/settings';
import {
  higherTier,
  rankOf,
  tierLadder,
  tierOfValue,
} from '../../../src/planning/signoff/tier-ladder';

const settings = defaultSettings(46_349);

it('the tiers are those of Settings', () => {
  expect(tierLadder(settings).map(({ name, limit }) => [name, limit])).toEqual([
    ['Auto', 5_000],
    ['Manager', 50_000],
    ['Director', 100_000],
    ['Executive', Infinity],
  ]);
});

it('further tiers stand between them by their limits, and one without a limit above all', () => {
  const ladder = tierLadder(settings, [
    { name: 'Board', limit: Infinity },
    { name: 'Team lead', limit: 9_000 },
    { name: 'manager', limit: 1 },
  ]);

  expect(ladder.map(({ name }) => name)).toEqual([
    ...['Auto', 'Team lead', 'Manager', 'Director', 'Executive', 'Board'],
  ]);
  expect(tierOfValue(ladder, 9_000).name).toBe('Team lead');
  expect(tierOfValue(ladder, 9_000.01).name).toBe('Manager');
  expect(rankOf(ladder, ' team LEAD')).toBe(1);
  expect(rankOf(ladder, 'Boss')).toBe(-1);
  expect(higherTier(ladder, 'Executive', 5).name).toBe('Board');
});
