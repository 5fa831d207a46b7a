import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { auditFile } from '../../src/cli/audit-file';
import { planFile } from '../../src/cli/plan-file';
import { ANN, PLANNER, signingStock } from '../support/signing-desk';
import { MINIMAL } from '../support/reading';
import { inFolder } from './run-evenstock';

/** Types texts into cells of the sheet Transfers of a file, by address. */
async function typeInto(file: string, typed: Readonly<Record<string, string>>): Promise<void> {
  const parts = unzipSync(await readFile(file));
  const path = Object.keys(parts).find(
    (name) => name.startsWith('xl/worksheets/') && strFromU8(parts[name]!).includes('Transfer ID'),
  )!;
  let xml = strFromU8(parts[path]!);
  for (const [address, text] of Object.entries(typed)) {
    const cell = `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
    xml = xml.replace(new RegExp(`<c r="${address}"[^>]*/>`), cell);
    expect(xml).toContain(cell);
  }
  parts[path] = strToU8(xml);
  await writeFile(file, zipSync(parts));
}

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
  it('finds a plan as it was written, exports it without formulas or HTML, and names what was altered', () =>
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

      const other = { when: '2026-11-30T09:00:00Z', log: 'L-2', no: 1, hash: '', file };
      await appendFile(path('journal.jsonl'), `${JSON.stringify(other)}\n`);
      expect((await audit(file)).output).toMatch(/The log is another one, L-\w+; it was L-2\./);
      const parts = unzipSync(await readFile(file));
      for (const [name, bytes] of Object.entries(parts)) {
        const text = strFromU8(bytes);
        if (name.endsWith('.xml')) parts[name] = strToU8(text.replaceAll('gt;planner', 'gt;boss'));
      }
      await writeFile(file, zipSync(parts));
      expect((await audit(file)).output).toMatch(/Audit log!2: Entry 1 was changed after it was/);
      expect(await audit(path('stock.xlsx'))).toMatchObject({
        isAltered: true,
        output: expect.stringMatching(/The workbook has no audit log/),
      });
    }));

  it('finds a workbook sound in which a decision was typed and planned again', () =>
    inFolder(async (path) => {
      process.env['EVENSTOCK_JOURNAL'] = path('journal.jsonl');
      const book = utils.book_new();
      for (const [name, rows] of Object.entries(signingStock())) {
        const cells = rows.map((row) => [...row]);
        utils.book_append_sheet(book, utils.aoa_to_sheet(cells), name);
      }
      await writeFile(
        path('stock.xlsx'),
        write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array,
      );
      const plan = (workbook: string, out: string) =>
        planFile({
          ...{
            kind: 'plan',
            workbook: path(workbook),
            out: path(out),
            json: null,
            isForced: false,
          },
          ...{ withCurves: false, effort: null, by: PLANNER },
        });
      await plan('stock.xlsx', 'first.xlsx');
      await typeInto(path('first.xlsx'), { U2: 'Approve', W2: ANN });
      const summary = await plan('first.xlsx', 'second.xlsx');

      expect(summary).not.toMatch(/Transfers 2/);
      const found = await audit(path('second.xlsx'), path('log.csv'));
      expect(found.output).toMatch(/Nothing was altered/);
      expect(await readFile(path('log.csv'), 'utf8')).toMatch(
        /"ann@example.com","Approve","Transfers",.*"Approved",.*"Manager, limit 50000; typed, not verified"/,
      );
    }));
});
