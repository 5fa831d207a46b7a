import type { LogLine } from '../../src/pipeline/run-log';
import { Stages } from '../../src/pipeline/stages';

function stages() {
  const lines: LogLine[] = [];
  const waits: number[] = [];
  let time = 0;
  const made = new Stages({
    run: 'R',
    log: (line) => lines.push(line),
    now: () => (time += 5),
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
  return { made, lines, waits };
}

function failing(times: number, code: string): () => Promise<string> {
  let left = times;
  return async () => {
    if (left > 0) {
      left -= 1;
      throw Object.assign(new Error('down'), { code });
    }
    return 'up';
  };
}

describe('a stage', () => {
  it('is timed and logged with its figures', async () => {
    const { made, lines } = stages();

    await made.run(
      'sync',
      async () => 3,
      (rows) => ({ rows }),
    );

    expect(made.records).toEqual([{ name: 'sync', milliseconds: 5, attempts: 1 }]);
    expect(lines.map(({ event, figures }) => [event, figures])).toEqual([
      ['start', undefined],
      ['done', { rows: 3 }],
    ]);
  });

  it.each(['ECONNREFUSED', '57P01', '40001'])('is tried again after %s', async (code) => {
    const { made, waits, lines } = stages();

    expect(await made.run('save', failing(2, code), undefined, true)).toBe('up');
    expect(waits).toEqual([500, 2_000]);
    expect(made.records[0]!.attempts).toBe(3);
    expect(lines.map(({ event }) => event)).toEqual(['start', 'retry', 'retry', 'done']);
  });

  it('is given up after five tries', async () => {
    const { made, waits } = stages();

    await expect(made.run('save', failing(9, '08006'), undefined, true)).rejects.toThrow('down');
    expect(waits).toHaveLength(4);
  });

  it.each([
    ['an error that stays', '42P01', true],
    ['a stage that may not be repeated', 'ECONNREFUSED', false],
  ])('is not tried again for %s', async (_, code, isRepeatable) => {
    const { made, waits, lines } = stages();

    await expect(made.run('plan', failing(1, code), undefined, isRepeatable)).rejects.toThrow();
    expect(waits).toEqual([]);
    expect(lines.at(-1)).toMatchObject({ event: 'failed', message: 'down' });
  });
});
