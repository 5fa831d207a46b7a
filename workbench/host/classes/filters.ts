import type { FilterCriteria } from '../model/table/filter-criteria';
import { RangeModel } from '../model/range/range-model';
import { clearFilters, filterColumn, reapplyFilters } from '../model/table/table-filters';
import { Ref } from '../protocol/class-table';
import type { ClassTable, TableColumnPlace } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { indexOf, integerOf, textOf } from './argument';

export const filter: ClassTable<'Filter'> = {
  scalars: { Criteria: { get: ({ column }) => column.filter } },
  methods: {
    Apply: (target, [criteria]) => apply(target, criteriaOf(criteria)),
    ApplyBottomItemsFilter: (target, [count]) => apply(target, extreme('BottomItems', count)),
    ApplyBottomPercentFilter: (target, [share]) => apply(target, extreme('BottomPercent', share)),
    ApplyCustomFilter: (target, [criterion1, criterion2, operator]) =>
      apply(target, {
        filterOn: 'Custom',
        criterion1: textOf(criterion1),
        ...(typeof criterion2 === 'string' && { criterion2 }),
        operator: typeof operator === 'string' ? operator : 'And',
      }),
    ApplyTopItemsFilter: (target, [count]) => apply(target, extreme('TopItems', count)),
    ApplyTopPercentFilter: (target, [share]) => apply(target, extreme('TopPercent', share)),
    ApplyValuesFilter: (target, [values]) => {
      if (!Array.isArray(values)) throw new HostError('InvalidArgument');
      return apply(target, { filterOn: 'Values', values });
    },
    Clear: ({ table, column }) => {
      filterColumn(table, column, null);
      return undefined;
    },
  },
};

/** All filters of a table. */
export const autoFilter: ClassTable<'AutoFilter'> = {
  scalars: {
    Criteria: { get: ({ columns }) => columns.all.map((column) => column.filter) },
    Enabled: { get: ({ bands }) => bands.showFilterButton },
    IsDataFiltered: { get: (target) => target.isFiltered },
  },
  methods: {
    Apply: (target, [, index, criteria]) => {
      const column = target.columns.all[indexOf(index, target.columns.all.length)]!;
      return apply({ table: target, column }, criteriaOf(criteria));
    },
    ClearColumnCriteria: (target, [index]) => {
      filterColumn(target, target.columns.all[indexOf(index, target.columns.all.length)]!, null);
      return undefined;
    },
    ClearCriteria: (target) => {
      clearFilters(target);
      return undefined;
    },
    GetRange: ({ sheet, header, body }) => {
      const rows = header.rows + body.rows;
      return new Ref('Range', new RangeModel(sheet, { ...header, rows }));
    },
    Reapply: (target) => {
      reapplyFilters(target);
      return undefined;
    },
  },
};

function apply({ table, column }: TableColumnPlace, criteria: FilterCriteria): undefined {
  filterColumn(table, column, criteria);
}

function criteriaOf(value: unknown): FilterCriteria {
  if (typeof value !== 'object' || value === null) throw new HostError('InvalidArgument');
  const { filterOn } = value as Partial<FilterCriteria>;
  if (filterOn === undefined) throw new HostError('InvalidArgument');
  return { ...value, filterOn };
}

function extreme(filterOn: string, wanted: unknown): FilterCriteria {
  return { filterOn, criterion1: String(integerOf(wanted)) };
}
