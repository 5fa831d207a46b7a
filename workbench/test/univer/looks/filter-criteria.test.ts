import type { FilterCriteria } from '../../../host/model/table/filter-criteria';
import { univerCriteria, workbookCriteria } from '../../../univer/looks/filter-criteria';

const shown: readonly FilterCriteria[] = [
  { filterOn: 'Values', values: ['Leeds', 'York'] },
  { filterOn: 'Values', values: ['Leeds', ''] },
  { filterOn: 'Custom', criterion1: '>=5' },
  { filterOn: 'Custom', criterion1: '<>A*' },
  { filterOn: 'Custom', criterion1: '>1', criterion2: '<9', operator: 'And' },
  { filterOn: 'Custom', criterion1: '<1', criterion2: '>9', operator: 'Or' },
];

describe('a filter of a table', () => {
  it.each(shown)('is the same in the grid’s panel and in the workbook: %j', (criteria) => {
    expect(workbookCriteria(univerCriteria(criteria, 3))).toEqual(criteria);
    expect(univerCriteria(criteria, 3)?.colId).toBe(3);
  });

  it('is not shown if the panel does not have its kind', () => {
    expect(univerCriteria({ filterOn: 'TopItems', criterion1: '10' }, 0)).toBeNull();
    expect(univerCriteria(null, 0)).toBeNull();
  });

  it('is removed if the user removes it', () => {
    expect(workbookCriteria(null)).toBeNull();
  });
});
