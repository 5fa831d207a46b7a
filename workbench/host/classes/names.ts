import { formulaOf, rangeOf } from '../model/range/named-range';
import type { NameModel } from '../model/document/defined-names';
import type { CellValue } from '../model/cell/entry';
import { enter } from '../model/cell/entry';
import { wireType, wireValue } from '../model/cell/wire-value';
import type { RangeModel } from '../model/range/range-model';
import type { SheetModel } from '../model/sheet-model';
import { Ref } from '../protocol/class-table';
import type { ClassTable, NameHolder, NamePlace } from '../protocol/class-table';
import { HostError } from '../protocol/host-error';
import { textOf } from './argument';

export const namedItemCollection: ClassTable<'NamedItemCollection'> = {
  items: (target) => namesOf(target).map((name) => refTo(target, name)),
  item: (target, key) => nameCalled(target, key),
  methods: {
    Add: (target, [name, reference, comment]) => add(target, name, reference, comment),
    AddFormulaLocal: (target, [name, formula, comment]) => add(target, name, formula, comment),
    GetCount: (target) => namesOf(target).length,
    GetItemOrNullObject: (target, [key]) => nameCalled(target, key),
  },
};

export const namedItem: ClassTable<'NamedItem'> = {
  identity: ({ name }) => ({ _Id: name.id }),
  scalars: {
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ workbook, name }, comment) => {
        workbook.names.change(name, { comment: textOf(comment) });
      },
    },
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ workbook, name }, formula) => {
        workbook.names.change(name, { formula: textOf(formula) });
      },
    },
    Name: { get: ({ name }) => name.name },
    Scope: { get: ({ name }) => (name.sheet ? 'Worksheet' : 'Workbook') },
    Type: { get: (target) => (rangeOfName(target) ? 'Range' : wireType(valueOf(target))) },
    Value: {
      get: (target) =>
        rangeOfName(target) ? target.name.formula.slice(1) : wireValue(valueOf(target)),
    },
    Visible: {
      get: ({ name }) => name.isVisible,
      set: ({ workbook, name }, isVisible) => {
        workbook.names.change(name, { isVisible: isVisible === true });
      },
    },
    _Id: { get: ({ name }) => name.id },
  },
  navigation: {
    Worksheet: ({ name }) => {
      if (!name.sheet) throw new HostError('InvalidOperation');
      return new Ref('Worksheet', name.sheet);
    },
    WorksheetOrNullObject: ({ name }) => name.sheet && new Ref('Worksheet', name.sheet),
  },
  methods: {
    Delete: ({ workbook, name }) => {
      workbook.names.delete(name);
      return undefined;
    },
    GetRange: (target) => {
      const range = rangeOfName(target);
      if (!range) throw new HostError('InvalidReference');
      return new Ref('Range', range);
    },
    GetRangeOrNullObject: (target) => {
      const range = rangeOfName(target);
      return range && new Ref('Range', range);
    },
  },
};

function namesOf({ workbook, sheet }: NameHolder): readonly NameModel<SheetModel>[] {
  return workbook.names.in(sheet);
}

function nameCalled(holder: NameHolder, key: unknown): Ref | null {
  const wanted = textOf(key);
  const name =
    holder.workbook.names.find(wanted, holder.sheet) ??
    namesOf(holder).find(({ id }) => id === wanted);
  return name ? refTo(holder, name) : null;
}

function refTo({ workbook }: NameHolder, name: NameModel<SheetModel>): Ref {
  return new Ref('NamedItem', { workbook, name });
}

function add(holder: NameHolder, name: unknown, reference: unknown, comment: unknown): Ref {
  const formula =
    reference instanceof Ref && reference.className === 'Range'
      ? formulaOf(reference.target as RangeModel)
      : textOf(reference);
  const added = holder.workbook.names.add(textOf(name), formula, {
    sheet: holder.sheet,
    comment: typeof comment === 'string' ? comment : '',
  });
  return refTo(holder, added);
}

function rangeOfName({ workbook, name }: NamePlace): RangeModel | null {
  return rangeOf(name, workbook);
}

/** The value of a constant. A LAMBDA alone is `#CALC!`. A formula that needs calculation is 0. */
function valueOf({ name }: NamePlace): CellValue {
  const written = name.formula.slice(1).trim();
  if (/^LAMBDA\s*\(/i.test(written)) return { error: '#CALC!' };
  const [, text] = /^"((?:[^"]|"")*)"$/.exec(written) ?? [];
  if (text !== undefined) return text.replaceAll('""', '"');
  const entry = enter(written, 'General');
  return entry.formula === null && typeof entry.value !== 'string' ? entry.value : 0;
}
