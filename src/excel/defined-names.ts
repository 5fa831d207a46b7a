import { inExcel } from './excel-session';
import { send } from './send';

/** A name of the workbook and the formula behind it, with its leading `=`. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
}

/** Every name with workbook scope. */
export async function listNames(): Promise<readonly DefinedName[]> {
  return inExcel(async (context) => {
    const items = await loadNames(context);
    return items.map(({ name, formula }) => ({ name, formula: String(formula) }));
  });
}

/**
 * Defines names in one request. Names that already exist as a name or table do not change.
 *
 * @returns the names that already existed
 */
export async function addNames(wanted: readonly DefinedName[]): Promise<readonly string[]> {
  return inExcel(async (context) => {
    const items = await loadNames(context);
    const tables = await send(context, () => {
      context.workbook.tables.load('items/name');
      return context.workbook.tables;
    });
    const known = new Set([...items, ...tables.items].map(({ name }) => name.toLowerCase()));
    const isTaken = ({ name }: DefinedName) => known.has(name.toLowerCase());
    await send(context, () => {
      for (const { name, formula } of wanted.filter((one) => !isTaken(one))) {
        context.workbook.names.add(name, formula);
      }
    });
    return wanted.filter(isTaken).map(({ name }) => name);
  });
}

/** Removes names in one request; returns their number. */
export async function removeNames(isUnwanted: (defined: DefinedName) => boolean): Promise<number> {
  return inExcel(async (context) => {
    const items = await loadNames(context);
    const unwanted = items.filter(({ name, formula }) =>
      isUnwanted({ name, formula: String(formula) }),
    );
    await send(context, () => {
      for (const item of unwanted) item.delete();
    });
    return unwanted.length;
  });
}

async function loadNames(context: Excel.RequestContext): Promise<readonly Excel.NamedItem[]> {
  const { items } = await send(context, () => {
    const { names } = context.workbook;
    names.load('items/name, items/formula');
    return names;
  });
  return items;
}
