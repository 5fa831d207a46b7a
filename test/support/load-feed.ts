import type { SmallFeed } from './small-feed';
import type { TestPostgres } from './postgres';

const TYPES: Readonly<Record<string, string>> = {
  quantity_on_hand: 'integer',
  last_updated: 'timestamptz',
  transaction_date: 'timestamp',
  quantity: 'numeric(12,2)',
  unit_cost: 'numeric(12,2)',
  unit_price: 'numeric(12,2)',
};

/** Loads a feed as tables of a usual pipeline. */
export async function loadFeed(
  postgres: TestPostgres,
  url: string,
  feed: SmallFeed,
): Promise<void> {
  const statements = Object.entries(feed).flatMap(([table, all]) => {
    const [headers, ...rows] = all as SmallFeed['products'];
    const columns = headers!.map((name) => `${String(name)} ${TYPES[String(name)] ?? 'text'}`);
    const literal = (cell: string | number) => `'${String(cell).replaceAll("'", "''")}'`;
    const values = rows.map((row) => `(${row.map(literal).join(', ')})`);
    return [
      `create table ${table} (${columns.join(', ')})`,
      `insert into ${table} values ${values.join(', ')}`,
    ];
  });
  await postgres.query(url, statements.join(';'));
}
