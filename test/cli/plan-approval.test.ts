import { readFile, writeFile } from 'node:fs/promises';
import { read, utils, write } from '@e965/xlsx';
import { MONDAY, signingStock } from '../support/signing-desk';
import { inFolder, runEvenstock } from './run-evenstock';

/**
 * Leeds has too much of A at 100, B at 10 and C at 1. A sale of B in York cannot be read. The C of Leeds expires
 * in 12 days. A team lead signs up to 600.
 */
function bookToApprove(): Uint8Array {
  const { Inventory, Products, Demand, Approvers, Settings } = signingStock();
  const book = utils.book_new();
  const add = (name: string, rows: readonly (readonly unknown[])[]): void => {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  };
  const ofC = Demand!.slice(1).filter(([product]) => product === 'B');
  add('Inventory', [
    [...Inventory![0]!, 'Expiry date'],
    ...Inventory!.slice(1).map((row) => [...row, null]),
    ['C', 'Leeds', 300, MONDAY + 12],
    ['C', 'York', 1, null],
  ]);
  add('Products', [...Products!, ['C', 1, 30]]);
  add('Demand', [
    ...Demand!,
    ...ofC.map(([, ...rest]) => ['C', ...rest]),
    ['B', 'York', MONDAY - 3, 'many'],
  ]);
  add('Approvers', [
    [...Approvers![0]!, 'Limit'],
    ...Approvers!.slice(1).map((row) => [...row, null]),
    ['lead@example.com', 'Team lead', 600],
  ]);
  add('Settings', Settings!);
  // SheetJS returns bytes for the option "buffer", but its type is `any`.
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
}

interface Row {
  /** Left out in the totals row. */
  readonly Product?: string;
  readonly To: string;
  readonly Tier: string;
  readonly Status: string;
  readonly Reason: string;
}

const RISKY =
  'For Manager: its origin is left below its service level, and its goods may expire before they are sold.';

describe('the lines that evenstock plan writes', () => {
  it('go to whom their value, their risks and the data issues ask for, and say why', () =>
    inFolder(async (path) => {
      await writeFile(path('stock.xlsx'), bookToApprove());
      const run = await runEvenstock('plan', path('stock.xlsx'), '--out', path('plan.xlsx'));
      expect(run).toMatchObject({ code: 0, complaint: '' });
      const rows = utils.sheet_to_json<Row>(
        read(await readFile(path('plan.xlsx'))).Sheets['Transfers']!,
      );
      const lines = rows.filter(({ Product }) => Product !== undefined);
      const routes = lines.map(({ Product, To, Tier, Status, Reason }) => [
        `${Product} ${To}`,
        Tier,
        Status,
        /For [^.]*\.$/.exec(Reason)?.[0] ?? '',
      ]);

      expect(routes.sort()).toEqual([
        ['A Hull', 'Manager', 'Pending manager', ''],
        ['A York', 'Manager', 'Pending manager', ''],
        ['B Hull', 'Auto', 'Auto-approved', ''],
        [
          'B York',
          'Team lead',
          'Pending team lead',
          'For Team lead: a High data issue touches it.',
        ],
        ['C Hull', 'Manager', 'Pending manager', RISKY],
        ['C York', 'Manager', 'Pending manager', RISKY],
      ]);
      expect(run.output).toMatch(
        /Approval +1 approved automatically, 4 for a manager, 1 for Team lead/,
      );
    }));
});
