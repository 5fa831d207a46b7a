import { healthOf } from '../../../src/pipeline/serve/health';
import { Schedule } from '../../../src/pipeline/serve/schedule';
import type { RunRecord } from '../../../src/sources/run-record';

const schedule = new Schedule('*/15 * * * *');

function health(finishedAt: string, outcome: RunRecord['outcome'] = 'done', problem = '') {
  const run = { finishedAt, outcome, problem } as RunRecord;
  return healthOf(run, schedule, new Date('2026-06-30T07:20:00Z'));
}

describe('the health of a server', () => {
  it('is good after a run in time, with the next one', () => {
    expect(health('2026-06-30T07:15:30Z')).toEqual({
      ...{ isHealthy: true, problem: '', lastRun: '2026-06-30T07:15:30Z' },
      nextRun: '2026-06-30T07:30:00.000Z',
    });
  });

  it('allows one time to be missed, not two', () => {
    expect(health('2026-06-30T07:00:30Z').isHealthy).toBe(true);
    expect(health('2026-06-30T06:59:30Z')).toMatchObject({
      ...{ isHealthy: false, problem: 'The last run is overdue.' },
    });
  });

  it('waits for a run that is at work, so that a server that was off is not ended again', () => {
    const run = { finishedAt: '2026-06-29T07:00:00Z', outcome: 'done', problem: '' } as RunRecord;

    expect(healthOf(run, schedule, new Date('2026-06-30T07:20:00Z'), true).isHealthy).toBe(true);
  });

  it('is bad after a failure, and good after a refusal, which it names', () => {
    expect(health('2026-06-30T07:15:30Z', 'failed', 'down')).toMatchObject({ isHealthy: false });
    expect(health('2026-06-30T07:15:30Z', 'refused', 'late')).toMatchObject({
      ...{ isHealthy: true, problem: 'late' },
    });
  });

  it('is good before the first run', () => {
    expect(healthOf(null, schedule, new Date('2026-06-30T07:20:00Z')).isHealthy).toBe(true);
  });
});
