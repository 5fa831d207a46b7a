import { readFile, writeFile } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { auditFile } from '../../src/cli/audit-file';
import { planFile } from '../../src/cli/plan-file';
import { MINIMAL } from '../support/reading';
import { inFolder } from './run-evenstock';

/** Plans a small workbook with the name of a product that would be a formula or HTML. */
async function planned(path: (name: string) => string): Promise<string> {
  process.env['EVENSTOCK_JOURNAL'] = path('journal.jsonl');
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(MINIMAL)) {
    const named = rows.map((row) => row.map((cell) => (cell === 'A' ? '=<b>A</b>' : cell)));
    utils.book_append_sheet(book, utils.aoa_to_sheet(named), name);
  }
  // SheetJS returns bytes for the option "buffer", but its type is `any`.
  await writeFile(
    path('stock.xlsx'),
    write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array,
  );
  const files = { workbook: path('stock.xlsx'), out: path('plan.xlsx'), json: null };
  const by = '=<i>planner</i>@example.com';
  await planFile({ kind: 'plan', ...files, withCurves: false, isForced: false, effort: null, by });
  return path('plan.xlsx');
}

function audit(workbook: string, csv: string | null = null, report: string | null = null) {
  return auditFile({ kind: 'audit', workbook, csv, report, isForced: false });
}

describe('evenstock audit', () => {
  it('finds a plan as it was written, and exports it without formulas or HTML of others', () =>
    inFolder(async (path) => {
      const file = await planned(path);
      const found = await audit(file, path('log.csv'), path('report.html'));

      expect(found).toMatchObject({ isAltered: false });
      expect(found.output).toMatch(/Audit log +1 entries, 1 plans/);
      expect(found.output).toMatch(/This command wrote entry 1 here/);
      const csv = await readFile(path('log.csv'), 'utf8');
      expect(csv).toContain(`"'=<i>planner</i>@example.com"`);
      const report = await readFile(path('report.html'), 'utf8');
      expect(report).toContain('=&lt;i&gt;planner&lt;/i&gt;@example.com');
      expect(report).toContain('Inventory: 2 rows, On hand 12');
      expect(report).not.toContain('<i>');
    }));

  it('names what was altered in the file', () =>
    inFolder(async (path) => {
      const file = await planned(path);
      const parts = unzipSync(await readFile(file));
      for (const [name, bytes] of Object.entries(parts)) {
        const text = strFromU8(bytes);
        if (name.endsWith('.xml')) parts[name] = strToU8(text.replaceAll('gt;planner', 'gt;boss'));
      }
      await writeFile(file, zipSync(parts));

      expect((await audit(file)).output).toMatch(/Audit log!2: Entry 1 was changed after it was/);
    }));

  it('names a log that is not the one that the command last wrote to the file', () =>
    inFolder(async (path) => {
      const file = await planned(path);
      const earlier = await readFile(file);
      await planned(path);
      await writeFile(file, earlier);
      const found = await audit(file);

      expect(found.output).toMatch(/The log is another one, L-\w+; it was L-\w+\./);
      expect(found.isAltered).toBe(true);
      expect((await audit(path('stock.xlsx'))).output).toMatch(/The workbook has no audit log/);
    }));
});
