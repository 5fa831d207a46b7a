import {
  inputInWords,
  planRunFrom,
  planRunId,
  type PlanRun,
} from '../../planning/signoff/plan-run';
import type { LogEntry } from '../../planning/signoff/log-entry';
import type { Cell, OutputColumn, OutputSheet } from '../port';

/** The word of the log for a plan. */
export const PLAN = 'Plan';

export const RUN_ARCHIVE = 'Run archive';

/** The plan runs in a log, by their ids; those whose content cannot be read are left out. */
export function planRunsOf(entries: readonly LogEntry[]): ReadonlyMap<string, PlanRun> {
  const runs = new Map<string, PlanRun>();
  for (const { what, content } of entries) {
    const run = what === PLAN ? planRunFrom(content) : null;
    if (run !== null) runs.set(planRunId(run), run);
  }
  return runs;
}

/** The table Run archive: a row a plan, oldest first. */
export function runArchiveSheet(runs: ReadonlyMap<string, PlanRun>): OutputSheet {
  const rows = [...runs];
  const column = (
    header: string,
    format: OutputColumn['format'],
    cell: (run: PlanRun, id: string) => OutputColumn['cells'][number],
    width?: number,
  ): OutputColumn => ({
    header,
    format,
    cells: rows.map(([id, run]) => cell(run, id)),
    ...(width === undefined ? {} : { width }),
  });
  return {
    name: RUN_ARCHIVE,
    tableName: 'RunArchive',
    columns: [
      column('Plan run', 'text', (_run, id) => id),
      column('When', 'text', (run) => run.when),
      column('Who', 'text', (run) => run.who, 28),
      column('Version', 'text', (run) => run.version),
      column('Plan date', 'date', (run) => run.planDate),
      column('Input', 'text', (run) => run.input.map(inputInWords).join('; '), 80),
      column('Settings', 'text', (run) => run.settings, 60),
      column('Lines', 'units', (run) => run.lines),
      column('Cost before', 'money', (run) => run.costBefore),
      column('Cost after', 'money', (run) => run.costAfter),
      column('Lower bound', 'money', (run) => run.lowerBound),
    ],
  };
}

/** The cells of an archive that are not as the log has them, in words. */
export function archiveFaults(
  rows: readonly (readonly Cell[])[],
  runs: ReadonlyMap<string, PlanRun>,
): readonly string[] {
  const [headers = [], ...body] = rows;
  const { columns } = runArchiveSheet(runs);
  const ids = [...runs.keys()];
  const idColumn = headers.indexOf('Plan run');
  const faults: string[] = [];
  const found = new Set<Cell>();
  for (const cells of body) {
    const id = cells[idColumn] ?? null;
    const index = ids.indexOf(String(id));
    if (index < 0) {
      faults.push(`The plan ${String(id)} is not in the audit log.`);
      continue;
    }
    found.add(id);
    for (const { header, cells: expected } of columns) {
      const is = cells[headers.indexOf(header)] ?? '';
      const was = expected[index] ?? '';
      if (is !== was) {
        faults.push(`${header} of plan ${String(id)} is ${String(is)}; it was ${String(was)}.`);
      }
    }
  }
  for (const id of ids) if (!found.has(id)) faults.push(`The plan ${id} is missing.`);
  return faults;
}
