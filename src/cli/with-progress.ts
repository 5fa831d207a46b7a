import { HostFault } from '../workbook/port';
import { ProgressLine } from './progress-line';
import { Unplannable } from './unplannable';

/** Runs a command with a progress line; a fault of the file becomes an `Unplannable` with its remedy. */
export async function withProgress<Result>(
  run: (progress: ProgressLine) => Promise<Result>,
): Promise<Result> {
  const progress = new ProgressLine(process.stderr);
  try {
    return await run(progress);
  } catch (error) {
    if (error instanceof HostFault) {
      throw new Unplannable(error.message, error.remedy, { cause: error });
    }
    throw error;
  } finally {
    progress.clear();
  }
}
