import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { readEnvironment, type PipelineEnvironment } from '../pipeline/environment';
import { humanLog, jsonLog, type RunLog } from '../pipeline/run-log';
import { runPipeline, type PipelineOptions } from '../pipeline/run-pipeline';
import { sendNotice } from '../pipeline/send-notice';
import type { PlanStore } from '../sources/plan-store';
import type { TableNames } from '../sources/table-names';
import { yieldToEventLoop } from '../worker/yield-to-event-loop';
import { namesIn, openStore } from './open-store';
import type { RunCommand, RunWords } from './parse-run-command';
import { printable } from './printable';
import { utcNow } from './signing-moment';
import { Unplannable } from './unplannable';
import { VERSION } from './version';

/** A store with everything that a run needs but its id. */
export interface PreparedRuns {
  readonly store: PlanStore;
  readonly environment: PipelineEnvironment;
  readonly options: Omit<PipelineOptions, 'id'>;
}

/** Opens the source of a command and reads the environment. Throws `Unplannable` or a `HostFault` with a remedy. */
export async function prepareRuns(command: RunWords): Promise<PreparedRuns> {
  const environment = readEnvironment(process.env);
  const source = command.source ?? environment.databaseUrl;
  if (source === null) {
    throw new Unplannable(
      'There is no source to run on.',
      'Name a folder of CSV files, or set INVENTORY_DB_URL to the address of a database.',
    );
  }
  const names: TableNames = await namesIn(command.names);
  const now = (): number => performance.now();
  return {
    store: await openStore(source, names),
    environment,
    options: {
      ...{ environment, names, now, utcNow, version: VERSION, log: logOf(command.isJson) },
      runner: command.by ?? userInfo().username,
      wait: async (milliseconds) => wait(milliseconds),
      newLogId: () => `L-${randomUUID().replaceAll('-', '').slice(0, 12)}`,
      pause: yieldToEventLoop(now),
      send: sendNotice,
    },
  };
}

/** The id of a run that was not given one. */
export function newRunId(): string {
  return `R-${utcNow().replace(/[-:]/g, '')}`;
}

/** Runs once from source to sink. Throws `Unplannable` if there is no plan and the user can mend it. */
export async function runSource(command: RunCommand): Promise<void> {
  const { store, options } = await prepareRuns(command);
  const id = command.runId ?? newRunId();
  const { record, isRepeated } = await runPipeline(store, { ...options, id });
  if (isRepeated) {
    const message = `The run ${id} of ${record.finishedAt} has saved its plan; nothing was done.`;
    options.log({ run: id, stage: 'run', event: 'note', message });
  }
  if (record.outcome !== 'done') throw new Unplannable(record.problem, 'Nothing was saved.');
}

function logOf(isJson: boolean): RunLog {
  const write = (text: string): void => void process.stdout.write(printable(text));
  const isForPeople = process.stdout.isTTY && !isJson;
  return isForPeople ? humanLog(write) : jsonLog(write, () => new Date());
}
