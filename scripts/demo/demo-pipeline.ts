/**
 * `npm run demo:pipeline`: a real PostgreSQL with the sample as tables of a usual pipeline, three runs with sales and
 * decisions in between, and what changed.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { readEnvironment } from '../../src/pipeline/environment';
import { humanLog } from '../../src/pipeline/run-log';
import { runPipeline } from '../../src/pipeline/run-pipeline';
import { utcNow } from '../../src/cli/signing-moment';
import { VERSION } from '../../src/cli/version';
import { PostgresStore } from '../../src/sources/postgres/postgres-store';
import { loadSample } from './sample-database';

const WORKBOOK = 'assets/sample-network.xlsx';

const server = spawn(process.execPath, ['scripts/postgres/start.js'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
main().finally(() => server.stdin.end());

async function main(): Promise<void> {
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    server.once('exit', () => reject(new Error('PostgreSQL did not start.')));
  });
  const client = new pg.Client(url);
  await client.connect();
  try {
    say(`PostgreSQL runs at ${new URL(url).host}. Loading ${WORKBOOK}.`);
    await loadSample(client, WORKBOOK);
    await show(client, 'select count(*) as sales from sales_transactions');
    await run(url, client, 1);
    say(
      'A manager approves the three best of the lines that wait for one, and rejects the fourth. A day of sales arrives.',
    );
    await decide(client);
    await sellForADay(client);
    await run(url, client, 2);
    say('Another day of sales arrives, and the feed of one site does not.');
    await sellForADay(client);
    await client.query(
      `update inventory_current set last_updated = now() - interval '3 days' where location_id = (select min(location_id) from locations where type = 'store')`,
    );
    await run(url, client, 3);
    say('The log of decisions, and the runs:');
    await show(
      client,
      `select "when", who, what, from_status, to_status, quantity from audit_log where authority is not null order by no`,
    );
    await show(
      client,
      `select run_id, outcome, transfers, decisions, round(cost_before::numeric) as before, round(cost_after::numeric) as after, round((100 * (cost_after - lower_bound) / cost_after)::numeric, 2) as gap_percent, round(fill_rate::numeric, 4) as fill_rate from runs order by started_at`,
    );
  } finally {
    await client.end();
  }
}

async function run(url: string, client: pg.Client, number: number): Promise<void> {
  const before = await lines(client);
  say(`Run ${String(number)}`);
  const { record } = await runPipeline(new PostgresStore(url), {
    ...{ id: `demo-${String(number)}`, environment: readEnvironment({}), names: {} },
    ...{ runner: 'demo', version: VERSION, utcNow },
    log: humanLog((text) => void process.stdout.write(`  ${text}`)),
    now: () => performance.now(),
    wait: async (milliseconds) => wait(milliseconds),
    newLogId: () => `L-${randomUUID().slice(0, 8)}`,
  });
  if (record.problem !== '') throw new Error(record.problem);
  if (number === 1) return;
  const after = await lines(client);
  const isNew = [...after.keys()].filter((id) => !before.has(id)).length;
  const gone = [...before.keys()].filter((id) => !after.has(id)).length;
  const moved = [...after].filter(([id, status]) => (before.get(id) ?? status) !== status);
  console.log(
    `  Changed: ${String(isNew)} lines are new, ${String(gone)} are gone, ${String(moved.length)} have another status:`,
  );
  for (const [id, status] of moved.slice(0, 6))
    console.log(`    ${id}  ${before.get(id)!} -> ${status}`);
}

/** Statuses of the queue by the id of the line. */
async function lines(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const exists = await client.query(`select to_regclass('approval_queue') as queue`);
  if ((exists.rows as { queue: string | null }[])[0]!.queue === null) return new Map();
  const { rows } = await client.query<{ transfer_id: string; status: string }>(
    'select transfer_id, status from approval_queue',
  );
  return new Map(rows.map((row) => [row.transfer_id, row.status]));
}

async function decide(client: pg.Client): Promise<void> {
  await client.query(
    `with waiting as (
       select transfer_id, row_number() over (order by net_benefit desc) as place
       from approval_queue where status = 'Pending manager' limit 4)
     update approval_queue q set decision = case when place = 4 then 'Reject' else 'Approve' end,
       decided_by = (select email from approvers where tier = 'manager' order by "limit" desc nulls first limit 1),
       comment = 'demo'
     from waiting where q.transfer_id = waiting.transfer_id`,
  );
}

/** One day passes: every third position with stock sells a unit or two. */
async function sellForADay(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `with day as (select value::date as today from settings where setting = 'Plan date'),
     sold as (
       update inventory_current set quantity_on_hand = quantity_on_hand - 1 - (quantity_on_hand::integer % 2),
         last_updated = now()
       where quantity_on_hand >= 3 and hashtext(product_id || location_id || quantity_on_hand::text) % 3 = 0
       returning product_id, location_id, 1 + (quantity_on_hand::integer % 2) as quantity)
     insert into sales_transactions (product_id, location_id, transaction_date, quantity)
     select product_id, location_id, today, quantity from sold, day`,
  );
  await client.query(
    `update settings set value = (value::date + 1)::text where setting = 'Plan date'`,
  );
  await client.query('update inventory_current set last_updated = now()');
  console.log(`  ${String(rowCount)} sales`);
}

async function show(client: pg.Client, query: string): Promise<void> {
  const { rows } = await client.query<Record<string, unknown>>(query);
  console.table(rows);
}

function say(text: string): void {
  console.log(`\n${text}`);
}
