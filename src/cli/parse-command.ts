import { parse, format } from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE = `Usage: evenstock plan <workbook.xlsx> [--out <plan.xlsx>] [--json <file>] [--curves]

Reads inventory and demand from the workbook and writes a copy of it with the transfer plan.
  --out <plan.xlsx>  where to write the copy; <workbook>-plan.xlsx beside the workbook if left out
  --json <file>      write the plan as JSON too
  --curves           with --json: the expected cost of every position at every stock level

Exit code 0: a plan was made; 2: the workbook or the command needs mending; 1: a bug.`;

export interface PlanCommand {
  readonly kind: 'plan';
  readonly workbook: string;
  readonly out: string;
  readonly json: string | null;
  readonly withCurves: boolean;
}

export type Command =
  PlanCommand | { readonly kind: 'help' } | { readonly kind: 'misread'; readonly problem: string };

/** Reads the words after `evenstock`. */
export function parseCommand(words: readonly string[]): Command {
  const read = readWords(words);
  if (read instanceof Error) return { kind: 'misread', problem: read.message };
  const { positionals, values } = read;
  if (values.help || positionals.length === 0) return { kind: 'help' };
  const [verb, workbook, ...rest] = positionals;
  if (verb !== 'plan') return { kind: 'misread', problem: `There is no command "${verb}".` };
  if (workbook === undefined) {
    return { kind: 'misread', problem: 'Name the workbook to plan: evenstock plan network.xlsx' };
  }
  if (rest.length > 0) {
    return {
      kind: 'misread',
      problem: `One workbook at a time: "${rest.join(' ')}" is one too many.`,
    };
  }
  if (values.curves && values.json === undefined) {
    return { kind: 'misread', problem: '--curves goes with --json: curves are written there.' };
  }
  return {
    kind: 'plan',
    workbook,
    out: values.out ?? besideIt(workbook),
    json: values.json ?? null,
    withCurves: values.curves,
  };
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        json: { type: 'string' },
        curves: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    // parseArgs throws for words that it does not know: the user's to mend.
    if (error instanceof TypeError) return error;
    throw error;
  }
}

function besideIt(workbook: string): string {
  const { dir, name, ext } = parse(workbook);
  return format({ dir, name: `${name}-plan`, ext: ext === '' ? '.xlsx' : ext });
}
