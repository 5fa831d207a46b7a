import { join } from 'node:path';
import { usedApis } from '../../scripts/build/used-sets';
import { isSetSupported } from '../host/requirement-sets';
import { objectModel } from '../host/object-model';
import type { ClassName, ClassTable } from '../host/protocol/class-table';
import {
  camelCase,
  isClientClass,
  membersOf,
  reflectionOf,
  registrationsOf,
} from '../../test/support/client-catalogue';
import { stockHost } from './host/client-at';

const root = join(import.meta.dirname, '../..');

/** Members of the client's base class. They never reach the host. */
const ofTheClient = ['context', 'isNullObject', 'load', 'set', 'toJSON', 'track', 'untrack'];

const { sets, members } = usedApis(root);
const used = members.filter(
  ({ className, member }) => isClientClass(className) && !ofTheClient.includes(member),
);

describe('the Excel API that the add-in uses', () => {
  it('is found in its sources', () => {
    expect(used.length).toBeGreaterThan(100);
    expect(used).toContainEqual({ className: 'Range', member: 'values', isWritten: true });
    // Used by destructuring, not after a dot.
    expect(used).toContainEqual({
      className: 'ConditionalFormat',
      member: 'dataBar',
      isWritten: false,
    });
  });

  it('belongs to requirement sets of the simulated host', () => {
    for (const [set, version] of Object.entries(sets)) {
      expect([set, isSetSupported(set, version)]).toEqual([set, true]);
    }
  });

  const named = used.map((use) => [use.className, use.member, use.isWritten] as const);

  it.each(named)('exists in the client: %s.%s', (className, member) => {
    expect(membersOf(className)).toContain(member);
  });

  it.each(named)('is simulated: %s.%s', (className, member, isWritten) => {
    const table = objectModel[className as ClassName] as ClassTable<ClassName> | undefined;
    const { _navigationPropertyNames, _scalarPropertyOriginalNames } = reflectionOf(className);
    const methods = Object.keys(table?.methods ?? {});
    const scalar = _scalarPropertyOriginalNames?.find((name) => camelCase(name) === member);

    if (member === 'items') {
      expect(table?.items).toBeDefined();
    } else if (scalar !== undefined) {
      expect(table?.scalars?.[scalar]?.[isWritten ? 'set' : 'get']).toBeDefined();
    } else if (_navigationPropertyNames?.includes(member) === true) {
      expect(Object.keys(table?.navigation ?? {}).map(camelCase)).toContain(member);
    } else if (/^on[A-Z]/.test(member)) {
      expect(methods).toEqual(expect.arrayContaining([...registrationsOf(className, member)]));
    } else if (!methods.map(camelCase).includes(member)) {
      // `getItem` is the only method that is not a method in the protocol.
      expect([member, table?.item !== undefined]).toEqual(['getItem', true]);
    }
  });
});

describe('an Excel API that is not simulated', () => {
  it.each<[what: string, use: (workbook: Excel.Workbook) => unknown, named: RegExp]>([
    ['a property', (workbook) => workbook.load('autoSave'), /Workbook\.autoSave/],
    [
      'what is written',
      (workbook) => {
        workbook.chartDataPointTrack = true;
      },
      /Workbook\.chartDataPointTrack/,
    ],
    ['a method', (workbook) => workbook.save('Save'), /Workbook\.save/],
    [
      'a collection',
      (workbook) => workbook.pivotTables.load('items/name'),
      /Workbook\.pivotTables/,
    ],
    ['an event', (workbook) => workbook.onAutoSaveSettingChanged.add(async () => {}), /Workbook\./],
  ])('is refused with a message that we have to add it: %s', async (_what, use, named) => {
    stockHost();

    const refusedByHost = Excel.run(async ({ workbook }) => {
      use(workbook);
    });

    await expect(refusedByHost).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringMatching(/^simulator: /) as string,
    });
    await expect(refusedByHost).rejects.toThrow(named);
  });
});
