import { timeLeftInWords } from '../../../src/planning/replay/time-left';

describe('timeLeftInWords', () => {
  it.each([
    [10_000, 0.25, 'about 30 s left'],
    [60_000, 0.25, 'about 3 min left'],
    [3_600_000, 0.25, 'about 3 h left'],
  ])('after %i ms and a share of %d: %s', (elapsed, share, words) => {
    expect(timeLeftInWords(elapsed, share)).toBe(words);
  });

  it('says nothing while too little is done', () => {
    expect(timeLeftInWords(500, 0.001)).toBe('');
  });
});
