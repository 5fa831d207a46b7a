import { parseXml, xmlText } from '../../../src/xlsx/xml';
import type { FilterCriteria } from '../../host/model/table/filter-criteria';
import type { TableModel } from '../../host/model/sheet-model';
import { splitCriterion } from '../format/filter-comparisons';
import { PartOutline } from '../reading/part-outline';

/**
 * The filters of a table.
 *
 * @param reference header and body
 * @param old the filter in the file, for kinds of filters that the model does not know; null if there was
 * none
 */
export function autoFilterXml(table: TableModel, reference: string, old: string | null): string {
  const stored = old === null ? [] : PartOutline.of(old).children;
  const columns = table.columns.all.map(({ filter }, n) => {
    if (filter === null) return '';
    const criteria = criteriaXml(filter);
    if (criteria !== null) return `<filterColumn colId="${String(n)}">${criteria}</filterColumn>`;
    const same = stored.find(({ xml }) => parseXml(xml).attributes['colId'] === String(n));
    return same?.xml ?? '';
  });
  return `<autoFilter ref="${reference}">${columns.join('')}</autoFilter>`;
}

function criteriaXml(filter: FilterCriteria): string | null {
  const { filterOn, values = [], criterion1 = '', criterion2 } = filter;
  if (filterOn === 'Values') {
    const texts = values.filter((value) => value !== '').map(String);
    const blank = texts.length < values.length ? ' blank="1"' : '';
    const all = texts.map((text) => `<filter val="${xmlText(text)}"/>`);
    return `<filters${blank}>${all.join('')}</filters>`;
  }
  if (filterOn === 'Custom') {
    const both = criterion2 === undefined || criterion2 === '' ? '' : customXml(criterion2);
    const and = both !== '' && filter.operator !== 'Or' ? ' and="1"' : '';
    return `<customFilters${and}>${customXml(criterion1)}${both}</customFilters>`;
  }
  const [, end, unit] = /^(Top|Bottom)(Items|Percent)$/.exec(filterOn) ?? [];
  if (end === undefined) return null;
  const share = unit === 'Percent' ? ' percent="1"' : '';
  const last = end === 'Bottom' ? ' top="0"' : '';
  return `<top10${last}${share} val="${xmlText(criterion1)}"/>`;
}

function customXml(criterion: string): string {
  const { comparison, value } = splitCriterion(criterion);
  const operator = comparison === 'equal' ? '' : ` operator="${comparison}"`;
  return `<customFilter${operator} val="${xmlText(value)}"/>`;
}
