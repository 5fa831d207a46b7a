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

describe.each(classes)('the host’s table of %s', (name, table) => {
  it('is of a class that the client has', () => {
    expect(isClientClass(name)).toBe(true);
  });

  it('has only properties that the client has, writable only where the client can write', () => {
    const client = reflectionOf(name);
    const names = client._scalarPropertyOriginalNames ?? [];

    for (const [scalar, { set }] of Object.entries(table.scalars ?? {})) {
      const index = names.indexOf(scalar);
      expect([scalar, index]).not.toEqual([scalar, -1]);
      if (set) expect([scalar, client._scalarPropertyUpdateable?.[index]]).toEqual([scalar, true]);
    }
  });

  it('leads only where the client leads', () => {
    const names = reflectionOf(name)._navigationPropertyNames ?? [];

    expect(names).toEqual(
      expect.arrayContaining(Object.keys(table.navigation ?? {}).map(camelCase)),
    );
  });

  it('answers only methods that the client calls', () => {
    expect(membersOf(name)).toEqual(expect.arrayContaining(methodsOf(table).map(camelCase)));
  });

  it('is a collection exactly where the client has one', () => {
    expect(table.items !== undefined).toBe(reflectionOf(name)._isCollection === true);
  });
});

describe('an object of the simulated workbook', () => {
  const { refs, session } = openFullWorkbook();

  it('is at hand for every class, so that what follows looks at each', () => {
    expect(classes.map(([name]) => name).filter((name) => !refs.has(name))).toEqual([]);
  });

  it.each([...refs])('of class %s leads to the classes that the client expects', (name, ref) => {
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
  });

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

/** Arguments with which a method may do something; the first that it takes are used. */
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

/** Methods that take none of these arguments, or not in this workbook; other tests call them. */
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

  it.each(all)('gives what the client expects: %s.%s', (name, method) => {
    // Anew for each: a method may change or delete what it is called on.
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

/** What a call gives, unless the host refuses it. */
function tried<T>(call: () => T): T | typeof refused {
  try {
    return call();
  } catch (error) {
    if (error instanceof HostError) return refused;
    throw error;
  }
}
