/** One line of a run's log. */
export interface LogLine {
  readonly run: string;
  readonly stage: string;
  readonly event: 'start' | 'done' | 'retry' | 'failed' | 'note';
  readonly milliseconds?: number;
  readonly message?: string;
  /** Figures of the stage. */
  readonly figures?: Readonly<Record<string, number | string>>;
}

export type RunLog = (line: LogLine) => void;

/** A log of JSON lines, each with its time in UTC. */
export function jsonLog(write: (text: string) => void, now: () => Date): RunLog {
  return (line) => {
    write(`${JSON.stringify({ time: now().toISOString(), ...line })}\n`);
  };
}

/** A log for people: one line a stage. */
export function humanLog(write: (text: string) => void): RunLog {
  return ({ stage, event, milliseconds, message, figures = {} }) => {
    if (event === 'start') return;
    const time = milliseconds === undefined ? '' : `${(milliseconds / 1_000).toFixed(2)} s`;
    const mark = { done: '', retry: 'tried again: ', failed: 'failed: ', note: '' }[event];
    const words = Object.entries(figures).map(([name, value]) => `${name} ${shown(value)}`);
    const text = [message ?? '', words.join(', ')].filter(Boolean).join('; ');
    write(`${stage.padEnd(15)}${time.padStart(9)}  ${mark}${text}\n`);
  };
}

function shown(value: number | string): string {
  return typeof value === 'number'
    ? value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
    : value;
}
