import { parseArgs } from 'node:util';
import { errorCode } from './file-trouble';

/** What runs and servers of runs are told. */
export interface RunWords {
  /** A folder or the address of a database; null: INVENTORY_DB_URL. */
  readonly source: string | null;
  /** A file of the names of tables and columns; null: the usual ones. */
  readonly names: string | null;
  /** Whether the log is JSON lines also on a terminal. */
  readonly isJson: boolean;
  /** Who runs it; null: the user of the computer. */
  readonly by: string | null;
}

export interface RunCommand extends RunWords {
  readonly kind: 'run';
  /** Null: the time of the start. */
  readonly runId: string | null;
}

export interface ServeCommand extends RunWords {
  readonly kind: 'serve';
  /** Null: PIPELINE_SCHEDULE, or every 15 minutes. */
  readonly schedule: string | null;
  readonly port: number;
}

type HelpOrMisread =
  | { readonly kind: 'help'; readonly usage: string }
  | { readonly kind: 'misread'; readonly problem: string };

const DEFAULT_PORT = 9_464;
const MAX_PORT = 65_535;

export const RUN_USAGE = `Usage: evenstock run [<folder> | <postgres://...>] [--names <file.json>] [--run-id <id>] [--by <email>] [--log-json]
       evenstock serve [<folder> | <postgres://...>] [--schedule <cron>] [--port <n>] [--names <file.json>]
                      [--by <email>] [--log-json]

run reads stock and sales from a folder of CSV files or a PostgreSQL database, plans, takes up decisions, and writes
the plan back: all of it or nothing. docs/pipeline.md has the tables.
  --names <file>     the names of your tables and columns, where they are not the usual ones
  --run-id <id>      a run of an id that has saved a plan is not made again; the default is the time
  --log-json         write the log as JSON lines also on a terminal

serve keeps running it, never two at a time, and shows the last runs at http://localhost:${DEFAULT_PORT}/, with
/healthz and /metrics for Prometheus. Ctrl-C ends it after the run that is at work.
  --schedule <cron>  when to run, in the computer's time zone; the default is PIPELINE_SCHEDULE, or "*/15 * * * *"
  --port <n>         the port of the page; only this computer can open it

The default source is INVENTORY_DB_URL; .env.example has all variables.`;

/** Reads the words after `evenstock run` or `evenstock serve`. */
export function parseRunCommand(
  kind: 'run' | 'serve',
  words: readonly string[],
): RunCommand | ServeCommand | HelpOrMisread {
  const read = readWords(words);
  if (typeof read === 'string') return misread(read);
  const { positionals, values } = read;
  if (values.help) return { kind: 'help', usage: RUN_USAGE };
  if (positionals.length > 1) return misread('One folder or database at a time.');
  const common: RunWords = {
    source: positionals[0] ?? null,
    names: values.names ?? null,
    isJson: values['log-json'],
    by: values.by ?? null,
  };
  if (kind === 'run') {
    const isOfServe = values.schedule !== undefined || values.port !== undefined;
    if (isOfServe) return misread('--schedule and --port go with serve.');
    return { kind, ...common, runId: values['run-id'] ?? null };
  }
  if (values['run-id'] !== undefined) return misread('--run-id goes with run.');
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!(Number.isInteger(port) && port >= 0 && port <= MAX_PORT)) {
    return misread(`--port is a whole number up to ${String(MAX_PORT)}.`);
  }
  return { kind, ...common, schedule: values.schedule ?? null, port };
}

function misread(problem: string): HelpOrMisread {
  return { kind: 'misread', problem };
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'run-id': { type: 'string' },
        names: { type: 'string' },
        'log-json': { type: 'boolean', default: false },
        by: { type: 'string' },
        schedule: { type: 'string' },
        port: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // parseArgs throws for words that it does not know: the user's to mend.
    if (errorCode(error).startsWith('ERR_PARSE_ARGS')) return (error as Error).message;
    throw error;
  }
}
