import { STATUSES } from '../../../src/planning/signoff/line-state';
import { statusFromWords, statusInWords } from '../../../src/planning/signoff/status-words';

it.each(STATUSES)('the status %s can be read back from its words', (status) => {
  const words = statusInWords({ status, tier: 'Team lead' });

  expect(statusFromWords(` ${words.toUpperCase()} `)).toEqual({
    status,
    tier: status === 'pending' ? 'team lead' : null,
  });
});

it.each(['', 'Pending', 'Ok', 'Approved by Ann'])('%p is no status but a typed text', (words) => {
  expect(statusFromWords(words)?.tier ?? null).toBeNull();
  expect(['Pending'].includes(words) || statusFromWords(words) === null).toBe(true);
});
