import { objectModel } from '../host/object-model';
import { BoundObject } from '../host/protocol/bound-object';
import { Ref } from '../host/protocol/class-table';
import type { ClassTable, ClassName } from '../host/protocol/class-table';
import { HostError } from '../host/protocol/host-error';
import {
  camelCase,
  classBehind,
  isClientClass,
  membersOf,
  outcomeOf,
  reflectionOf,
} from '../../test/support/client-catalogue';
import { openFullWorkbook } from './host/full-workbook';

/** Parts of the protocol that are not members of the client's classes. */
const protocolMembers = ['_KeepReference', '_RemoveReference', '_ValidateArraySize'];

const classes = Object.entries(objectModel) as [ClassName, ClassTable<ClassName>][];

const methodsOf = (table: ClassTable<ClassName>): string[] =>
  Object.keys(table.methods ?? {}).filter((method) => !protocolMembers.includes(method));

describe.each(classes)('the host’s class table of %s', (name, table) => {
  it('belongs to a class of the client', () => {
    expect(isClientClass(name)).toBe(true);
  });

  it('has only properties of the client, writable only if they are in the client', () => {
    const client = reflectionOf(name);
    const names = client._scalarPropertyOriginalNames ?? [];

    for (const [scalar, { set }] of Object.entries(table.scalars ?? {})) {
      const index = names.indexOf(scalar);
      expect([scalar, index]).not.toEqual([scalar, -1]);
      if (set) expect([scalar, client._scalarPropertyUpdateable?.[index]]).toEqual([scalar, true]);
    }
  });

  it('navigates only to objects that the client has', () => {
    const names = reflectionOf(name)._navigationPropertyNames ?? [];

    expect(names).toEqual(
      expect.arrayContaining(Object.keys(table.navigation ?? {}).map(camelCase)),
    );
  });

  it('has only methods that the client calls', () => {
    expect(membersOf(name)).toEqual(expect.arrayContaining(methodsOf(table).map(camelCase)));
  });

  it('is a collection if and only if the client has one', () => {
    expect(table.items !== undefined).toBe(reflectionOf(name)._isCollection === true);
  });
});

describe('an object of the simulated workbook', () => {
  const { refs, session } = openFullWorkbook();

  it('exists for every class, so that the tests below check each', () => {
    expect(classes.map(([name]) => name).filter((name) => !refs.has(name))).toEqual([]);
  });

  it.each([...refs])(
    'of class %s navigates to the classes that the client expects',
    (name, ref) => {
      const table = objectModel[name] as unknown as ClassTable<ClassName>;

      for (const navigation of Object.keys(table.navigation ?? {})) {
        const found = tried(() => table.navigation?.[navigation]?.(ref.target));
        if (found instanceof Ref) {
          expect([navigation, found.className]).toEqual([
            navigation,
            classBehind(name, camelCase(navigation)),
          ]);
        }
      }
    },
  );

  it.each([...refs])('of class %s has properties that can be read', (name, ref) => {
    const object = new BoundObject(objectModel, session, ref);

    for (const scalar of object.scalarNames()) {
      const value = tried(() => object.get(scalar));
      expect([scalar, value instanceof Ref, typeof value]).not.toEqual([scalar, true, 'object']);
      expect([scalar, typeof value]).not.toEqual([scalar, 'function']);
    }
    expect(name).toBe(ref.className);
  });
});

/** Possible arguments of a method. The test uses the first ones that it accepts. */
const triedArguments: readonly (readonly unknown[])[] = [
  [],
  [0],
  ['A1'],
  ['Name', '=1'],
  [0, 0],
  [0, 0, 1, 1],
  ['Down'],
  ['Up'],
  ['Custom'],
  ['Stock!D9', 'Text'],
  ['Text'],
  [null, [[1, 2]]],
  [[0], 1],
];

/** Methods that accept none of these arguments in this workbook. Other tests call them. */
const needMore: readonly string[] = [
  'AutoFilter.Apply',
  'Chart.SetData',
  'ChartCollection.Add',
  'ChartSeries.SetValues',
  'ChartSeries.SetXAxisValues',
  'Comment.UpdateMentions',
  'CommentCollection.GetItemByCell',
  'CommentCollection.GetItemByReplyId',
  'CommentReply.UpdateMentions',
  'Filter.Apply',
  'Range.Delete',
  'Range.GetAbsoluteResizedRange',
  'Range.GetColumnsBefore',
  'Range.GetRowsAbove',
  'Range.GetSpillParent',
  'Range.GetSpillingToRange',
  'Range.Insert',
  'Range.Merge',
  'RangeSort.Apply',
  'Table.Resize',
  'TableSort.Apply',
  'Workbook._GetRangeForEventByReferenceId',
  'WorkbookProtection.Unprotect',
  'Worksheet.GetPrevious',
  'WorksheetFreezePanes.GetLocation',
  'WorksheetProtection.Unprotect',
];

describe('a method of the simulated workbook', () => {
  const all = classes.flatMap(([name, table]) =>
    methodsOf(table)
      .filter((method) => !/^_(Unr|R)egister/.test(method))
      .map((method) => [name, method] as const),
  );

  it.each(all)('returns what the client expects: %s.%s', (name, method) => {
    // A new workbook for each method, because a method can change or delete its object.
    const { refs, session } = openFullWorkbook();
    const object = new BoundObject(objectModel, session, refs.get(name)!);
    for (const args of triedArguments) {
      const given = tried(() => object.call(method, args));
      if (given === refused) continue;
      const expected = outcomeOf(name, camelCase(method), args);
      if (given instanceof Ref) {
        expect(expected).toEqual({ kind: 'object', className: given.className, wireName: method });
      } else if (given === null) {
        expect(expected).toMatchObject({ kind: 'object', wireName: method });
      } else {
        expect(expected).toEqual({ kind: given === undefined ? 'nothing' : 'value' });
      }
      return;
    }
    expect(needMore).toContain(`${name}.${method}`);
  });
});

const refused = Symbol('refused');

/** The result of a call. Undefined if the host refuses it. */
function tried<T>(call: () => T): T | typeof refused {
  try {
    return call();
  } catch (error) {
    if (error instanceof HostError) return refused;
    throw error;
  }
}
