import { parseArgs } from 'node:util';
import { errorCode } from './file-trouble';

export interface RunCommand {
  readonly kind: 'run';
  /** A folder, a workbook file or the address of a database; null: INVENTORY_DB_URL. */
  readonly source: string | null;
  /** Null: the time of the start. */
  readonly runId: string | null;
  /** A file of the names of tables and columns; null: the usual ones. */
  readonly names: string | null;
  /** Whether the log is JSON lines also on a terminal. */
  readonly isJson: boolean;
  /** Who runs it; null: the user of the computer. */
  readonly by: string | null;
}

type HelpOrMisread =
  | { readonly kind: 'help'; readonly usage: string }
  | { readonly kind: 'misread'; readonly problem: string };

export const RUN_USAGE = `Usage: evenstock run [<folder> | <postgres://...>] [--names <file.json>] [--run-id <id>] [--by <email>] [--log-json]

run reads stock and sales from a folder of CSV files or a PostgreSQL database, plans, takes up decisions, and writes
the plan back: all of it or nothing. docs/pipeline.md has the tables.
  --names <file>     the names of your tables and columns, where they are not the usual ones
  --run-id <id>      a run of an id that has saved a plan is not made again; the default is the time
  --log-json         write the log as JSON lines also on a terminal
The default source is INVENTORY_DB_URL; .env.example has all variables.`;

/** Reads the words after `evenstock run`. */
export function parseRunCommand(words: readonly string[]): RunCommand | HelpOrMisread {
  const read = readWords(words);
  if (typeof read === 'string') return { kind: 'misread', problem: read };
  const { positionals, values } = read;
  if (values.help) return { kind: 'help', usage: RUN_USAGE };
  if (positionals.length > 1) {
    return { kind: 'misread', problem: 'One folder or database at a time.' };
  }
  return {
    kind: 'run',
    source: positionals[0] ?? null,
    runId: values['run-id'] ?? null,
    names: values.names ?? null,
    isJson: values['log-json'],
    by: values.by ?? null,
  };
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
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // parseArgs throws for words that it does not know: the user's to mend.
    if (errorCode(error).startsWith('ERR_PARSE_ARGS')) return (error as Error).message;
    throw error;
  }
}
