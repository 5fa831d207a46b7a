import { fixSummary } from '../../src/cli/fix-summary';
import type { CellFix } from '../../src/workbook/fixes/cell-fix';

const fix = (change: Partial<CellFix>): CellFix => ({
  ...{ kind: 'spaces', sheet: 'Stock', row: 1, column: 0, address: 'Stock!A2' },
  ...{ before: ' A', after: 'A' },
  ...change,
});

describe('the list of fixes', () => {
  it('has the cell, before, after and the kind of each', () => {
    const fixes = [
      fix({}),
      fix({ kind: 'date', before: '31.12.2025', after: 46_022 }),
      fix({ kind: 'identical row', before: 7, after: null }),
    ];

    expect(fixSummary(fixes).split('\n')).toEqual([
      'Fixed: 3 cells',
      '  Stock!A2: " A" → "A" (spaces or invisible characters)',
      '  Stock!A2: "31.12.2025" → 2025-12-31 (date stored as text)',
      '  Stock!A2: "7" → blank (a row that stands twice, emptied)',
      '',
    ]);
  });

  it('is cut where it would fill screens, and says if there is none', () => {
    const lines = fixSummary(Array.from({ length: 1_300 }, () => fix({}))).split('\n');

    expect(lines).toHaveLength(203);
    expect(lines[201]).toBe('  1,100 cells more: --json has all.');
    expect(fixSummary([])).toBe('Nothing to fix.\n');
  });
});
