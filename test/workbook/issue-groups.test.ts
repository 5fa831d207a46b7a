import { issueGroups } from '../../src/workbook/issue-groups';
import type { DataIssue } from '../../src/workbook/data-issues';

const issue = (fields: Partial<DataIssue>): DataIssue => ({
  ...{ severity: 'low', table: 'Demand', row: 2, column: 'Quantity', value: '' },
  ...{ problem: 'Blank', action: 'Read as 0.', sheet: 'Demand', address: 'Demand!D2' },
  ...fields,
});

describe('Data issues are grouped by kind', () => {
  it('puts the same problem in the same column together', () => {
    const groups = issueGroups([
      issue({ address: 'Demand!D2' }),
      issue({ address: 'Demand!D5' }),
      issue({ problem: 'Text where a number is needed' }),
    ]);

    expect(groups.map(({ problem, issues }) => [problem, issues.length])).toEqual([
      ['Blank', 2],
      ['Text where a number is needed', 1],
    ]);
    expect(groups[0]?.issues.map(({ address }) => address)).toEqual(['Demand!D2', 'Demand!D5']);
  });

  it('keeps tables, columns and severities apart', () => {
    const groups = issueGroups([
      issue({}),
      issue({ table: 'Receipts' }),
      issue({ column: 'Date' }),
      issue({ severity: 'high' }),
    ]);

    expect(groups).toHaveLength(4);
  });

  it('lists high ones first, then the most frequent', () => {
    const groups = issueGroups([
      issue({ problem: 'rare' }),
      issue({ problem: 'common' }),
      issue({ problem: 'common' }),
      issue({ problem: 'grave', severity: 'high' }),
      issue({ problem: 'middling', severity: 'medium' }),
    ]);

    expect(groups.map(({ problem }) => problem)).toEqual(['grave', 'middling', 'common', 'rare']);
  });
});
