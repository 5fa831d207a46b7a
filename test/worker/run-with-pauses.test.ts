import { runWithPauses } from '../../src/worker/run-with-pauses';

function* counted(): Generator<number, string, void> {
  yield 1;
  yield 2;
  return 'done';
}

describe('runWithPauses', () => {
  it('reports each step, pauses after it and returns the result', async () => {
    const log: (number | string)[] = [];
    const result = await runWithPauses(
      counted(),
      (step) => log.push(step),
      () => Promise.resolve().then(() => void log.push('pause')),
    );
    expect(log).toEqual([1, 'pause', 2, 'pause']);
    expect(result).toBe('done');
  });

  it('goes on at once where no pause is due', async () => {
    expect(
      await runWithPauses(
        counted(),
        () => undefined,
        () => undefined,
      ),
    ).toBe('done');
  });
});
