import type { XmlElement } from '../../../src/xlsx/xml';
import { isTrue } from '../../../src/xlsx/xml';
import type { FilterCriteria } from '../../host/model/table/filter-criteria';
import type { TableModel } from '../../host/model/sheet-model';
import { criterionOf } from '../format/filter-comparisons';

/** Reads the filter criteria of a table's columns. The rows themselves say whether they are hidden. */
export function readFilters(table: TableModel, autoFilter: XmlElement): void {
  for (const { attributes, children } of autoFilter.children['filterColumn'] ?? []) {
    const column = table.columns.all[Number(attributes['colId'])];
    if (column) column.filter = criteriaOf(children);
  }
}

/** A filter of another kind, such as by colour, becomes one that lets all rows through. */
function criteriaOf(children: XmlElement['children']): FilterCriteria {
  const [values] = children['filters'] ?? [];
  if (values) {
    const texts = (values.children['filter'] ?? []).map((value) => value.attributes['val'] ?? '');
    const blank = isTrue(values.attributes['blank']) ? [''] : [];
    return { filterOn: 'Values', values: [...texts, ...blank] };
  }
  const [custom] = children['customFilters'] ?? [];
  if (custom) {
    const [first = '', second] = (custom.children['customFilter'] ?? []).map(
      ({ attributes: { operator = 'equal', val = '' } }) => criterionOf(operator, val),
    );
    return {
      filterOn: 'Custom',
      criterion1: first,
      ...(second !== undefined && { criterion2: second }),
      operator: isTrue(custom.attributes['and']) ? 'And' : 'Or',
    };
  }
  const [top] = children['top10'] ?? [];
  if (!top) return { filterOn: 'Dynamic' };
  const end = top.attributes['top'] === '0' ? 'Bottom' : 'Top';
  const unit = isTrue(top.attributes['percent']) ? 'Percent' : 'Items';
  return { filterOn: end + unit, criterion1: top.attributes['val'] ?? '' };
}
