import type { WriteStream } from 'node:tty';
import type { Progress } from '../planning/network/plan-result';

/** A progress line on a terminal; writes nothing if the output is not a terminal. */
export class ProgressLine {
  private shown = '';

  constructor(private readonly terminal: WriteStream) {}

  readonly show = (progress: Progress): void => {
    if (!this.terminal.isTTY) return;
    const share =
      progress.total > 1 ? ` ${Math.floor((100 * progress.done) / progress.total)} %` : '';
    const line = `${progress.stage}${share}`.slice(0, this.terminal.columns - 1);
    if (line === this.shown) return;
    this.clear();
    this.terminal.write(line);
    this.shown = line;
  };

  clear(): void {
    if (this.shown === '') return;
    this.terminal.clearLine(0);
    this.terminal.cursorTo(0);
    this.shown = '';
  }
}
