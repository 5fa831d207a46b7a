import { noticeOf, notify } from '../../src/pipeline/notify';
import type { LogLine } from '../../src/pipeline/run-log';
import type { RunRecord } from '../../src/sources/run-record';

const record = {
  id: 'R',
  sites: [{ location: 'York', heldOut: 'It is late.' }],
  figures: {
    ...{ transfers: 3, costBefore: 1_500, costAfter: 250 },
    statuses: { 'Auto-approved': 1, 'Pending manager': 2 },
  },
} as unknown as RunRecord;

describe('the notice of a plan', () => {
  it('says what it saves, what waits and who is held out', () => {
    expect(noticeOf(record, 'the chain').text).toBe(
      'Evenstock planned the chain: 3 transfers save 1,250. 2 wait for approval. Held out: York.',
    );
  });

  it('is logged where nobody is to be told, and where it cannot be sent', async () => {
    const lines: LogLine[] = [];
    const log = (line: LogLine) => void lines.push(line);
    const now = () => 0;

    await notify(record, 'the chain', null, { log, now });
    await notify(record, 'the chain', 'https://example.com', {
      ...{ log, now },
      send: () => Promise.reject(new Error('The address answered 500.')),
    });

    expect(lines.map(({ event, message }) => [event, message])).toEqual([
      ['note', expect.stringMatching(/^Nobody is notified. Would say: Evenstock/)],
      ['failed', 'The address answered 500.'],
    ]);
  });
});
