import { BooleanNumber } from '@univerjs/core';
import type { Nullable } from '@univerjs/core';
import type { CustomFilterOperator, ICustomFilter, IFilterColumn } from '@univerjs/sheets-filter';
import { criterionOf, splitCriterion } from '../../files/format/filter-comparisons';
import type { FilterCriteria } from '../../host/model/table/filter-criteria';

/**
 * The filter criteria of a column for Univer's filter panel; null for none, and for a kind that the panel
 * does not have (top ten, top percent).
 *
 * @param column counted from the first of the sheet
 */
export function univerCriteria(
  criteria: FilterCriteria | null,
  column: number,
): IFilterColumn | null {
  if (criteria?.filterOn === 'Values') {
    const texts = (criteria.values ?? []).map(String);
    const filters = texts.filter((text) => text !== '');
    return {
      colId: column,
      filters: { filters, ...(filters.length < texts.length && { blank: true }) },
    };
  }
  if (criteria?.filterOn !== 'Custom') return null;
  const { criterion1 = '', criterion2 = '', operator } = criteria;
  const first = univerCriterion(criterion1);
  if (criterion2 === '') return { colId: column, customFilters: { customFilters: [first] } };
  return {
    colId: column,
    customFilters: {
      customFilters: [first, univerCriterion(criterion2)],
      ...(operator !== 'Or' && { and: BooleanNumber.TRUE }),
    },
  };
}

/** The user's choice in Univer's filter panel; null if the user removed the filter or chose by colour. */
export function workbookCriteria(
  column: Nullable<Pick<IFilterColumn, 'filters' | 'customFilters'>>,
): FilterCriteria | null {
  if (column?.filters) {
    const { filters = [], blank } = column.filters;
    return { filterOn: 'Values', values: blank ? [...filters, ''] : filters };
  }
  const custom = column?.customFilters;
  if (!custom) return null;
  const [first, second] = custom.customFilters;
  return {
    filterOn: 'Custom',
    criterion1: workbookCriterion(first),
    ...(second && {
      criterion2: workbookCriterion(second),
      operator: custom.and === BooleanNumber.TRUE ? 'And' : 'Or',
    }),
  };
}

/** Univer has the words of the file for comparisons. */
function univerCriterion(criterion: string): ICustomFilter {
  const { comparison, value } = splitCriterion(criterion);
  return { val: value, operator: comparison as CustomFilterOperator };
}

function workbookCriterion({ val, operator }: ICustomFilter): string {
  return criterionOf(operator ?? '', String(val));
}
