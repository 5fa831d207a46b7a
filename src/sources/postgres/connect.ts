import pg from 'pg';
import { HostFault, type Cell } from '../../workbook/port';
import { serialOfIso } from '../cell-text';

/** Milliseconds that a server may take to accept a connection. */
const PATIENCE = 10_000;

/** Types of PostgreSQL by their object identifiers (pg_type.dat) that become numbers, true or false, and times. */
const NUMBERS = new Set([20, 21, 23, 700, 701, 1700]);
const BOOLEAN = 16;
const TIMES = new Set([1082, 1114, 1184]);

/** How a value becomes a cell: dates as serials; anything else is text. */
function parserOf(type: number): (text: string) => Cell {
  if (NUMBERS.has(type)) return Number;
  if (type === BOOLEAN) return (text) => text === 't';
  return TIMES.has(type) ? (text) => serialOfIso(text) ?? text : (text) => text;
}

/** What the user can do about an error of PostgreSQL, by SQLSTATE (PostgreSQL 18, appendix A). */
const REMEDIES: Readonly<Record<string, string>> = {
  '28P01': 'Check user and password in the address.',
  '28000': 'Check user and password in the address.',
  '3D000': 'Check the name of the database in the address.',
  '42501': 'Grant the user the right to read the input tables and to create tables of its own.',
  '42703': 'Check the names of columns in the file of names.',
};

/** Calls `work` with a connection whose values are cells, and whose time zone is UTC. */
export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE,
    types: { getTypeParser: parserOf as never },
  });
  // Without a listener the loss of an idle connection would end the process; the next query reports it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(`set time zone 'UTC'`);
    return await work(client);
  } catch (error) {
    throw mendable(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Calls `work` in a transaction; it is undone if `work` throws. */
export async function inTransaction<Result>(
  client: pg.Client,
  begin: string,
  work: () => Promise<Result>,
): Promise<Result> {
  await client.query(begin);
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** The rows of a query as arrays of cells. */
export async function cellRows(
  client: pg.Client,
  text: string,
  values: readonly unknown[] = [],
): Promise<Cell[][]> {
  const { rows } = await client.query<Cell[]>({ text, values: [...values], rowMode: 'array' });
  return rows;
}

/** A name as SQL. */
export function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}

function mendable(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const remedy = REMEDIES[code];
  if (remedy === undefined) return error;
  const message = `The database refuses: ${(error as Error).message}.`;
  return new HostFault('unsupported', message, remedy, { cause: error });
}
