import type pg from 'pg';
import type { RunRecord } from '../run-record';
import type { Layouts } from '../sheet-layout';
import { isoTime } from '../cell-text';
import { cellRows, quoted } from './connect';
import { ensureTable, isOurs } from './write-table';

const RUNS = 'runs';

const COLUMNS = [
  ...([
    ['run_id', 'text'],
    ['started_at', 'timestamptz'],
    ['finished_at', 'timestamptz'],
  ] as const),
  ...([
    ['outcome', 'text'],
    ['problem', 'text'],
    ['plan_date', 'date'],
  ] as const),
  ...([
    ['transfers', 'integer'],
    ['decisions', 'integer'],
  ] as const),
  ...([
    ['cost_before', 'double precision'],
    ['cost_after', 'double precision'],
  ] as const),
  ...([
    ['lower_bound', 'double precision'],
    ['inventory_turnover', 'double precision'],
  ] as const),
  ...([
    ['stockout_risk_positions', 'integer'],
    ['overstock_positions', 'integer'],
  ] as const),
  ...([
    ['fill_rate', 'double precision'],
    ['issues', 'integer'],
    ['alerts', 'integer'],
  ] as const),
  ...([
    ['record', 'jsonb'],
    ['layouts', 'jsonb'],
  ] as const),
] as const;

/** Enters a run; false if a run of that id has saved a plan already. */
export async function enterRun(
  client: pg.Client,
  record: RunRecord,
  layouts: Layouts | null,
): Promise<boolean> {
  await ensureTable(client, RUNS, COLUMNS, 'run_id');
  const { id, startedAt, finishedAt, outcome, problem, figures } = record;
  const planDate = figures === null ? null : isoTime(figures.planDate).slice(0, 10);
  const values = [
    ...[id, startedAt, finishedAt, outcome, problem, planDate],
    ...[figures?.transfers, figures?.decisions, figures?.costBefore, figures?.costAfter],
    ...[figures?.lowerBound, figures?.inventoryTurnover, figures?.stockoutRiskPositions],
    ...[figures?.overstockPositions, figures?.fillRate, figures?.issues, figures?.alerts],
    ...[JSON.stringify(record), layouts === null ? null : JSON.stringify(layouts)],
  ];
  const names = COLUMNS.map(([name]) => quoted(name));
  const { rowCount } = await client.query(
    `insert into ${quoted(RUNS)} as r (${names.join(', ')})
     values (${values.map((_value, v) => `$${String(v + 1)}`).join(', ')})
     on conflict (run_id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
     where r.outcome <> 'done'`,
    values,
  );
  return rowCount === 1;
}

/** Runs, the newest first; of one id if one is given. */
export async function readRuns(
  client: pg.Client,
  limit: number,
  finishedId: string | null = null,
): Promise<readonly RunRecord[]> {
  if (!(await isOurs(client, RUNS))) return [];
  const rows = await cellRows(
    client,
    `select record::text from ${quoted(RUNS)}
     where $2::text is null or (run_id = $2 and outcome = 'done')
     order by started_at desc, run_id desc limit $1`,
    [limit, finishedId],
  );
  return rows.map(([record]) => JSON.parse(String(record)) as RunRecord);
}

/** How the last plan was written; null before the first. */
export async function readLayouts(client: pg.Client): Promise<Layouts | null> {
  if (!(await isOurs(client, RUNS))) return null;
  const [row] = await cellRows(
    client,
    `select layouts::text from ${quoted(RUNS)} where outcome = 'done'
     order by finished_at desc, run_id desc limit 1`,
  );
  return row === undefined ? null : (JSON.parse(String(row[0])) as Layouts);
}
