import { anna, stockHost } from './client-at';

describe('a defined name', () => {
  it.each<[string, string, { type: string; value: unknown }]>([
    ['a range', '=Stock!$B$2:$B$4', { type: 'Range', value: 'Stock!$B$2:$B$4' }],
    ['a number', '=0.95', { type: 'Double', value: 0.95 }],
    ['a text', '="none"', { type: 'String', value: 'none' }],
    ['a LAMBDA', '=LAMBDA(x, x * 2)', { type: 'Error', value: '#CALC!' }],
  ])('can refer to %s', async (_what, formula, expected) => {
    stockHost();

    const name = await Excel.run(async (context) => {
      const added = context.workbook.names.add('SERVICE_LEVEL', formula, 'Ours');
      added.load('name, type, value, formula, comment, visible, scope');
      await context.sync();
      return added.toJSON();
    });

    expect(name).toMatchObject({
      ...expected,
      name: 'SERVICE_LEVEL',
      formula,
      comment: 'Ours',
      visible: true,
      scope: 'Workbook',
    });
  });

  it('can take a range and follows a rename of its sheet', async () => {
    const host = stockHost();

    const address = await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.names.add('Held', workbook.worksheets.getItem('Stock').getRange('B2:B4'));
      await context.sync();
      host.workbook.renameSheet(host.workbook.sheet('Stock')!, 'My stock');
      const range = workbook.names.getItem('held').getRange();
      range.load('address');
      await context.sync();
      return range.address;
    });

    expect(address).toBe("'My stock'!B2:B4");
  });

  it('can exist in the scope of a sheet and of the workbook', async () => {
    const host = stockHost();
    await Excel.run(async ({ workbook }) => {
      workbook.names.add('Limit', '=1');
      workbook.worksheets.getItem('Stock').names.add('Limit', '=2');
    });

    expect(host.workbook.names.all.map(({ sheet, formula }) => [sheet?.name, formula])).toEqual([
      [undefined, '=1'],
      ['Stock', '=2'],
    ]);
    host.workbook.deleteSheet(host.workbook.sheet('Stock')!);
    expect(host.workbook.names.all).toHaveLength(1);
  });

  it.each([
    ['that is a cell', 'AB12', 'InvalidArgument'],
    ['with a blank', 'Service level', 'InvalidArgument'],
    ['that is taken', 'limit', 'ItemAlreadyExists'],
    ['of a table', 'Inventory', 'ItemAlreadyExists'],
  ])('cannot have a name %s', async (_what, name, code) => {
    const host = stockHost();
    host.workbook.names.add('Limit', '=1');

    const refused = Excel.run(async ({ workbook }) => {
      workbook.names.add(name, '=1');
    });

    await expect(refused).rejects.toMatchObject({ code });
  });

  it('can be hidden, changed and deleted', async () => {
    const host = stockHost();
    host.workbook.names.add('Limit', '=1');

    const isNull = await Excel.run(async (context) => {
      const limit = context.workbook.names.getItem('Limit');
      limit.visible = false;
      limit.formula = '=2';
      await context.sync();
      expect(host.workbook.names.all).toMatchObject([{ isVisible: false, formula: '=2' }]);
      limit.delete();
      const gone = context.workbook.names.getItemOrNullObject('Limit');
      await context.sync();
      return gone.isNullObject;
    });

    expect(isNull).toBe(true);
  });
});

describe('the data of an add-in in the workbook', () => {
  it('is read as it was written, dates included', async () => {
    stockHost();
    const value = { reviewed: new Date('2026-11-22T00:00:00Z'), by: ['Anna'] };

    const stored = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('review', value);
      settings.add('draft', 1);
      settings.getItem('draft').delete();
      await context.sync();
      const setting = settings.getItem('review');
      const draft = settings.getItemOrNullObject('draft');
      setting.load('value');
      await context.sync();
      return [setting.value, draft.isNullObject];
    });

    expect(stored).toEqual([value, true]);
  });

  it('includes document properties', async () => {
    const host = stockHost();

    const company = await Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = 'Network of stores';
      properties.custom.add('Plan', 7);
      properties.load('title, company');
      await context.sync();
      return properties.company;
    });

    expect(company).toBe('');
    expect(host.workbook.properties.get('title')).toBe('Network of stores');
    expect([...host.workbook.properties.custom]).toEqual([['Plan', 7]]);
  });
});

describe('the application', () => {
  it.each([
    ['en-GB', '.', ',', 'dd/MM/yyyy'],
    ['de-DE', ',', '.', 'd.M.yyyy'],
  ])('formats numbers and dates for the locale %s', async (locale, decimal, group, date) => {
    stockHost({ ...anna, locale });

    const culture = await Excel.run(async (context) => {
      const { cultureInfo } = context.workbook.application;
      cultureInfo.load('name');
      cultureInfo.numberFormat.load();
      cultureInfo.datetimeFormat.load('shortDatePattern');
      await context.sync();
      const { numberDecimalSeparator, numberGroupSeparator } = cultureInfo.numberFormat;
      const { shortDatePattern } = cultureInfo.datetimeFormat;
      return [cultureInfo.name, numberDecimalSeparator, numberGroupSeparator, shortDatePattern];
    });

    expect(culture).toEqual([locale, decimal, group, date]);
  });

  it('calculates on request', async () => {
    const host = stockHost();
    const asked: boolean[] = [];
    host.workbook.onChange((change) => {
      if (change.kind === 'calculationAsked') asked.push(change.isFull);
    });

    await Excel.run(async ({ workbook }) => {
      workbook.application.calculationMode = 'Manual';
      workbook.application.calculate('Recalculate');
      workbook.application.calculate('Full');
    });

    expect(host.workbook.calculationMode).toBe('Manual');
    expect(asked).toEqual([false, true]);
  });
});

describe('the protection of the structure', () => {
  it('protects the sheets until it is removed with its password', async () => {
    stockHost();
    const run = (act: (workbook: Excel.Workbook) => unknown): Promise<void> =>
      Excel.run(async ({ workbook }) => {
        act(workbook);
      });

    await run(({ protection }) => {
      protection.protect('secret');
    });

    await expect(run(({ worksheets }) => worksheets.add('New'))).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    await expect(run(({ protection }) => protection.unprotect('wrong'))).rejects.toThrow();
    await run(({ protection }) => {
      protection.unprotect('secret');
    });
    await run(({ worksheets }) => worksheets.add('New'));
  });
});

describe('a workbook that is read-only for one user', () => {
  it('refuses changes by that user only', async () => {
    const host = stockHost();
    host.workbook.readers.add(anna.name);

    const refused = Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem('Stock').getRange('B2').values = [[1]];
    });

    await expect(refused).rejects.toMatchObject({ code: 'AccessDenied' });
    host.type('Stock', 'B2', 9, 'Robin');
    expect(host.workbook.sheet('Stock')?.grid.peek(1, 1)?.value).toBe(9);
  });
});
