import type { StageRecord } from '../sources/run-record';
import type { LogLine, RunLog } from './run-log';
import { isTransient } from './transient';

/** What the stages of a run share. */
export interface StageContext {
  readonly run: string;
  readonly log: RunLog;
  /** A clock in milliseconds. */
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

type Figures = NonNullable<LogLine['figures']>;

/** Milliseconds before each further try. */
const PAUSES = [500, 2_000, 8_000, 16_000];

/** Times and logs the stages of a run, and tries those again that may succeed a moment later. */
export class Stages {
  readonly records: StageRecord[] = [];

  constructor(private readonly context: StageContext) {}

  /**
   * Runs a stage. Only a stage that may be repeated without harm is tried again.
   *
   * @param figures what the log says of the result
   */
  async run<Result>(
    stage: string,
    work: () => Promise<Result>,
    figures: (result: Result) => Figures = () => ({}),
    isRepeatable = false,
  ): Promise<Result> {
    const { run, log, now, wait } = this.context;
    const started = now();
    log({ run, stage, event: 'start' });
    for (let attempts = 1; ; attempts += 1) {
      try {
        const result = await work();
        const milliseconds = Math.round(now() - started);
        this.records.push({ name: stage, milliseconds, attempts });
        log({ run, stage, event: 'done', milliseconds, figures: figures(result) });
        return result;
      } catch (error) {
        const milliseconds = Math.round(now() - started);
        const pause = PAUSES[attempts - 1];
        const message = error instanceof Error ? error.message : String(error);
        if (!isRepeatable || pause === undefined || !isTransient(error)) {
          this.records.push({ name: stage, milliseconds, attempts });
          log({ run, stage, event: 'failed', milliseconds, message });
          throw error;
        }
        log({ run, stage, event: 'retry', milliseconds, message });
        await wait(pause);
      }
    }
  }
}
