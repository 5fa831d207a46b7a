import { INPUT_TABLES } from '../workbook/input-tables';
import { HostFault } from '../workbook/port';
import { UPDATED, type NamedTable, type TableNames } from './table-names';

/**
 * Reads a file of names: `{"Inventory": {"from": "stock_levels", "columns": {"Product": "sku"}}}`. Throws a `HostFault`
 * that says what is wrong in it.
 *
 * @param file its path, for messages
 */
export function readTableNames(text: string, file: string): TableNames {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    throw refuse(file, `it is no JSON (${error instanceof Error ? error.message : ''})`);
  }
  if (!isRecord(read)) throw refuse(file, 'it is no object with a table of the contract as a key');
  const names: Record<string, NamedTable> = {};
  for (const [name, entry] of Object.entries(read)) {
    const table = INPUT_TABLES.find((each) => each.name === name);
    if (table === undefined) {
      const known = INPUT_TABLES.map((each) => each.name).join(', ');
      throw refuse(file, `there is no table "${name}": the tables are ${known}`);
    }
    if (!isRecord(entry)) throw refuse(file, `"${name}" is no object`);
    const { from, columns = {}, ...rest } = entry;
    const [other] = Object.keys(rest);
    if (other !== undefined)
      throw refuse(file, `"${name}" has "from" and "columns", not "${other}"`);
    if (from !== undefined && typeof from !== 'string') {
      throw refuse(file, `"from" of "${name}" is no name`);
    }
    if (!isRecord(columns)) throw refuse(file, `"columns" of "${name}" is no object`);
    const known = [...table.columns.map((column) => column.name)];
    if (table.name === 'Inventory') known.push(UPDATED);
    for (const [column, header] of Object.entries(columns)) {
      if (!known.includes(column)) {
        throw refuse(file, `"${name}" has no column "${column}": they are ${known.join(', ')}`);
      }
      if (typeof header !== 'string') throw refuse(file, `"${column}" of "${name}" is no name`);
    }
    names[name] = {
      ...(from === undefined ? {} : { from }),
      columns: columns as Readonly<Record<string, string>>,
    };
  }
  return names;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(file: string, problem: string): HostFault {
  return new HostFault(
    'unsupported',
    `The file of names ${file} cannot be used: ${problem}.`,
    'Write for instance {"Inventory": {"from": "stock_levels", "columns": {"On hand": "qty"}}}.',
  );
}
