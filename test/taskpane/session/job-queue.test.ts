import { JobQueue, type JobKind } from '../../../src/taskpane/session/job-queue';

/** A queue that logs what its observer hears. */
function openQueue() {
  const log: string[] = [];
  const queue = new JobQueue({
    onStart: (kind) => log.push(`start ${kind}`),
    onFailure: (kind, error) => log.push(`fail ${kind}: ${String(error)}`),
    onEnd: (kind) => log.push(`end ${kind}`),
  });
  return { queue, log };
}

/** Work that lasts until it is finished or aborted. */
function openWork() {
  let finish: () => void = () => undefined;
  const work = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      finish = resolve;
      signal.addEventListener('abort', () => {
        reject(new Error('aborted'));
      });
    });
  return {
    work,
    finish: () => {
      finish();
    },
  };
}

const noWork = () => Promise.resolve();

describe('The job queue', () => {
  it('runs a job and reports its start and its end', async () => {
    const { queue, log } = openQueue();

    await queue.run('read', noWork);

    expect(log).toEqual(['start read', 'end read']);
  });

  it.each<[JobKind, JobKind]>([
    ['rebalance', 'read'],
    ['rebalance', 'check'],
    ['read', 'check'],
  ])('starts a %s at once: it aborts a running %s and waits for its end', async (second, first) => {
    const { queue, log } = openQueue();
    const running = queue.run(first, openWork().work);

    await queue.run(second, noWork);
    await running;

    expect(log).toEqual([
      `start ${first}`,
      `fail ${first}: Error: aborted`,
      `end ${first}`,
      `start ${second}`,
      `end ${second}`,
    ]);
  });

  it.each<[JobKind, JobKind]>([
    ['check', 'read'],
    ['read', 'rebalance'],
    ['check', 'check'],
    ['rebalance', 'rebalance'],
  ])('drops a %s while a %s runs, and resolves when that ends', async (second, first) => {
    const { queue, log } = openQueue();
    const { work, finish } = openWork();
    const running = queue.run(first, work);
    let isDropped = false;

    const dropped = queue.run(second, noWork).then(() => (isDropped = true));
    await Promise.resolve();
    expect(isDropped).toBe(false);
    finish();
    await Promise.all([running, dropped]);

    expect(log).toEqual([`start ${first}`, `end ${first}`]);
  });

  it.each<[JobKind, JobKind]>([
    ['rebalance', 'setting'],
    ['rebalance', 'change'],
    ['setting', 'setting'],
    ['change', 'setting'],
  ])('lets a %s wait until a %s has ended', async (second, first) => {
    const { queue, log } = openQueue();
    const { work, finish } = openWork();
    const running = queue.run(first, work);

    const waiting = queue.run(second, noWork);
    await Promise.resolve();
    finish();
    await Promise.all([running, waiting]);

    expect(log).toEqual([`start ${first}`, `end ${first}`, `start ${second}`, `end ${second}`]);
  });

  it('lets only one of two waiting jobs of the same kind run', async () => {
    const { queue, log } = openQueue();
    const running = queue.run('read', openWork().work);

    await Promise.all([running, queue.run('rebalance', noWork), queue.run('rebalance', noWork)]);

    expect(log.filter((line) => line === 'start rebalance')).toHaveLength(1);
  });

  it('aborts the running job when it is cancelled', async () => {
    const { queue, log } = openQueue();
    const running = queue.run('rebalance', openWork().work);

    queue.cancel();
    await running;

    expect(log).toEqual(['start rebalance', 'fail rebalance: Error: aborted', 'end rebalance']);
  });

  it('is free again when it reports the end, even after an error', async () => {
    const started: JobKind[] = [];
    const queue: JobQueue = new JobQueue({
      onStart: (kind) => started.push(kind),
      onFailure: () => undefined,
      onEnd: (kind) => {
        if (kind === 'rebalance') void queue.run('check', noWork);
      },
    });

    await queue.run('rebalance', () => Promise.reject(new Error('broken')));

    expect(started).toEqual(['rebalance', 'check']);
  });
});
