import { parse, format } from 'node:path';
import { parseArgs } from 'node:util';
import { mappedColumn } from '../workbook/mapped-column';
import type { MappedColumn } from '../workbook/mapped-column';
import { EFFORT } from '../workbook/settings-rules';
import { CONVERTED } from './converted-file';
import { parseRunCommand, type RunCommand, type ServeCommand } from './parse-run-command';

export const USAGE = `Usage: evenstock plan <workbook.xlsx> [--out <plan.xlsx>] [--json <file>] [--curves] [--effort <n>]
                      [--by <email>] [--map <Table.Column=Header>]... [--force]
       evenstock inspect <workbook.xlsx> [--json <file>] [--map <Table.Column=Header>]... [--out <copy.xlsx>]
                      [--fix <fixed.xlsx>]
                      [--force]
       evenstock verify <workbook.xlsx> [--product <id>]... [--effort <n>]
       evenstock replay <workbook.xlsx> [--weeks <n>] [--sweep] [--json <file>] [--force]
       evenstock audit <workbook.xlsx> [--csv <file>] [--report <file.html>] [--force]
       evenstock run --help | serve --help

plan reads inventory and demand from the workbook (.xlsx, .xlsm, .xls, .xlsb, .ods, .csv) and writes a copy of it with the transfer plan.
  --out <plan.xlsx>  where to write the copy; the default is <workbook>-plan.xlsx beside the workbook
  --json <file>      write the plan as JSON too
  --curves           with --json: the expected cost of a position at every stock level, and the
                     whole model of products that one location supplies to another
  --effort <n>       work spent on limits that products share, as a multiple of the default; without
                     it the workbook's Effort counts, or 1
  --by <email>       who runs the plan, for the audit log; the default is the name of the computer's user
  --map <mapping>    read a column under another header, such as "Demand.Date=Kalenderwoche"; the copy keeps it
  --force            replace existing files that Evenstock did not write, or that were changed since;
                     never the workbook that is read

inspect says how the workbook is read: every table and column with its meaning, unit, form and values, every
doubt with its cell, and what was not read. It plans nothing.
  --json <file>      write the reading as JSON; - prints it instead of the table
  --out <copy.xlsx>  write a copy of the workbook that keeps the mapping
  --fix <fixed.xlsx> write a copy with safe fixes, each listed: spaces and invisible characters, dates and numbers
                     stored as text, rows that stand twice; nothing that is in doubt

verify plans the workbook, solves its products again with a second solver and compares the costs. It
writes nothing.
  --product <id>     verify this product only; may be given several times

replay goes through the last weeks of the workbook's own sales: without transfers, with the usual rule,
with plans, and with perfect foresight. It says what each would have cost.
  --weeks <n>        weeks to replay; the default is 26, or half of a shorter history
  --sweep            instead, replay plans under other settings: which would have been best?
  --json <file>      write the results as JSON too

audit verifies the workbook's audit log and what people signed, and names every row that was removed, changed,
moved, cut off or brought from another workbook. docs/audit.md says what that proves.
  --csv <file>       write the audit log as CSV
  --report <file>    write an evidence report to print, as HTML

Ctrl-C once: the best plan found so far, with its proved gap, or the weeks replayed so far. Twice:
nothing.

Exit code 0: done; 2: the workbook or the command needs mending, or audit found something altered; 1: a bug,
or a cost that the second solver contradicts.`;

export interface PlanCommand {
  readonly kind: 'plan';
  readonly workbook: string;
  readonly out: string;
  readonly json: string | null;
  readonly withCurves: boolean;
  /** Whether any existing file may be replaced. */
  readonly isForced: boolean;
  /** Null: what the workbook says. */
  readonly effort: number | null;
  /** Who runs the plan; null: the user of the computer. */
  readonly by: string | null;
  /** Columns to read under other headers. */
  readonly maps?: readonly MappedColumn[];
}

export interface InspectCommand {
  readonly kind: 'inspect';
  readonly workbook: string;
  /** Where to write the reading as JSON: null: nowhere; `-`: to the terminal. */
  readonly json: string | null;
  /** Where to write a copy with the mapping; null: nowhere. */
  readonly out: string | null;
  readonly maps: readonly MappedColumn[];
  /** Where to write a copy with safe fixes; null, or left out: nowhere. */
  readonly fix?: string | null;
  /** Whether any existing file may be replaced. */
  readonly isForced: boolean;
}

export interface AuditCommand {
  readonly kind: 'audit';
  readonly workbook: string;
  /** Where to write the log as CSV, and the evidence report; null: nowhere. */
  readonly csv: string | null;
  readonly report: string | null;
  /** Whether any existing file may be replaced. */
  readonly isForced: boolean;
}

export interface VerifyCommand {
  readonly kind: 'verify';
  readonly workbook: string;
  /** Ids of the products to verify; empty: all. */
  readonly products: readonly string[];
  /** Null: what the workbook says. */
  readonly effort: number | null;
}

export interface ReplayCommand {
  readonly kind: 'replay';
  readonly workbook: string;
  /** Null: the default. */
  readonly weeks: number | null;
  /** Whether settings are compared instead of policies. */
  readonly isSweep: boolean;
  readonly json: string | null;
  /** Whether any existing file may be replaced. */
  readonly isForced: boolean;
}

export type Command =
  | AuditCommand
  | RunCommand
  | ServeCommand
  | InspectCommand
  | PlanCommand
  | ReplayCommand
  | VerifyCommand
  | { readonly kind: 'help'; readonly usage: string }
  | { readonly kind: 'misread'; readonly problem: string };

/** Reads the words after `evenstock`. */
export function parseCommand(words: readonly string[]): Command {
  const [first, ...others] = words;
  if (first === 'run' || first === 'serve') return parseRunCommand(first, others);
  const read = readWords(words);
  if (read instanceof Error) return { kind: 'misread', problem: read.message };
  const { positionals, values } = read;
  if (values.help || positionals.length === 0) return { kind: 'help', usage: USAGE };
  const [verb, workbook, ...rest] = positionals;
  if (!isVerb(verb)) return { kind: 'misread', problem: `There is no command "${verb}".` };
  if (workbook === undefined) {
    return { kind: 'misread', problem: `Name the workbook: evenstock ${verb} network.xlsx` };
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
  const effort = values.effort === undefined ? null : Number(values.effort);
  if (effort !== null && !(effort >= EFFORT.min && effort <= EFFORT.max)) {
    return {
      kind: 'misread',
      problem: `--effort is a number from ${EFFORT.min} to ${EFFORT.max}, such as 2.`,
    };
  }
  const { product: products = [] } = values;
  const maps = mapsOf(values);
  if ('problem' in maps) return { kind: 'misread', problem: maps.problem };
  if (verb === 'inspect') return inspectCommand(workbook, values, maps);
  if (values.fix !== undefined) return { kind: 'misread', problem: '--fix goes with inspect.' };
  if (maps.length > 0 && verb !== 'plan') {
    return { kind: 'misread', problem: '--map goes with plan and inspect.' };
  }
  if (verb === 'audit') return auditCommand(workbook, values);
  if (values.csv !== undefined || values.report !== undefined) {
    return { kind: 'misread', problem: '--csv and --report go with audit.' };
  }
  if (verb === 'replay') return replayCommand(workbook, values);
  if (values.weeks !== undefined || values.sweep) {
    return { kind: 'misread', problem: '--weeks and --sweep go with replay.' };
  }
  if (verb === 'verify') {
    if (values.out !== undefined || values.json !== undefined || values.by !== undefined) {
      return {
        kind: 'misread',
        problem: 'verify writes no file: leave out --out, --json and --by.',
      };
    }
    return { kind: 'verify', workbook, products, effort };
  }
  if (products.length > 0) {
    return { kind: 'misread', problem: '--product goes with verify: a plan has all products.' };
  }
  return {
    kind: 'plan',
    workbook,
    out: values.out ?? besideIt(workbook),
    json: values.json ?? null,
    withCurves: values.curves,
    isForced: values.force,
    effort,
    by: values.by ?? null,
    maps,
  };
}

const VERBS = ['plan', 'inspect', 'verify', 'replay', 'audit'] as const;

function isVerb(word: string | undefined): word is (typeof VERBS)[number] {
  return VERBS.some((verb) => verb === word);
}

function mapsOf({ map = [] }: Values): readonly MappedColumn[] | { readonly problem: string } {
  const columns: MappedColumn[] = [];
  for (const text of map) {
    const read = mappedColumn(text);
    if ('problem' in read) return read;
    columns.push(read);
  }
  return columns;
}

function inspectCommand(workbook: string, values: Values, maps: readonly MappedColumn[]): Command {
  const other = (
    ['curves', 'effort', 'product', 'weeks', 'sweep', 'by', 'csv', 'report'] as const
  ).find((name) => values[name]);
  if (other !== undefined) {
    return {
      kind: 'misread',
      problem: `inspect knows --json, --map, --out and --fix, not --${other}.`,
    };
  }
  const { json = null, out = null, fix = null, force: isForced } = values;
  return { kind: 'inspect', workbook, json, out, maps, fix, isForced };
}

function auditCommand(workbook: string, values: Values): Command {
  const other = (
    ['out', 'json', 'curves', 'effort', 'product', 'weeks', 'sweep', 'by'] as const
  ).find((name) => values[name]);
  return other === undefined
    ? {
        kind: 'audit',
        workbook,
        csv: values.csv ?? null,
        report: values.report ?? null,
        isForced: values.force,
      }
    : { kind: 'misread', problem: `audit knows --csv and --report, not --${other}.` };
}

function replayCommand(workbook: string, values: Values): Command {
  const other = (['out', 'effort', 'product', 'curves', 'by'] as const).find(
    (name) => values[name],
  );
  if (other !== undefined) {
    return {
      kind: 'misread',
      problem: `replay knows --weeks, --sweep and --json, not --${other}.`,
    };
  }
  const weeks = values.weeks === undefined ? null : Number(values.weeks);
  if (weeks !== null && !(Number.isInteger(weeks) && weeks > 0)) {
    return { kind: 'misread', problem: '--weeks is a whole number, such as 26.' };
  }
  return {
    kind: 'replay',
    workbook,
    weeks,
    isSweep: values.sweep,
    json: values.json ?? null,
    isForced: values.force,
  };
}

type Values = Exclude<ReturnType<typeof readWords>, TypeError>['values'];

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        json: { type: 'string' },
        curves: { type: 'boolean', default: false },
        effort: { type: 'string' },
        product: { type: 'string', multiple: true },
        weeks: { type: 'string' },
        sweep: { type: 'boolean', default: false },
        by: { type: 'string' },
        map: { type: 'string', multiple: true },
        csv: { type: 'string' },
        report: { type: 'string' },
        fix: { type: 'string' },
        force: { type: 'boolean', default: false },
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
  const isConverted = ext === '' || CONVERTED.includes(ext.toLowerCase());
  return format({ dir, name: `${name}-plan`, ext: isConverted ? '.xlsx' : ext });
}
