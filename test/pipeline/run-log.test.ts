import { humanLog, jsonLog } from '../../src/pipeline/run-log';

describe('the log of a run', () => {
  it('is JSON, a line an event', () => {
    let text = '';
    const log = jsonLog(
      (line) => (text += line),
      () => new Date('2026-06-30T07:00:00Z'),
    );
    log({ run: 'R', stage: 'plan', event: 'done', milliseconds: 7, figures: { lines: 2 } });

    expect(text).toBe(
      '{"time":"2026-06-30T07:00:00.000Z","run":"R","stage":"plan","event":"done","milliseconds":7,"figures":{"lines":2}}\n',
    );
  });

  it('is a line a stage for people', () => {
    let text = '';
    const log = humanLog((line) => (text += line));
    log({ run: 'R', stage: 'sync', event: 'start' });
    log({ run: 'R', stage: 'sync', event: 'retry', milliseconds: 20, message: 'down' });
    log({ run: 'R', stage: 'sync', event: 'done', milliseconds: 1_234, figures: { rows: 1334 } });

    expect(text).toBe(
      'sync              0.02 s  tried again: down\nsync              1.23 s  rows 1,334\n',
    );
  });
});
