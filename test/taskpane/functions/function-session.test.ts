import { addNames, listNames, removeNames } from '../../../src/excel/defined-names';
import { freezeFormulas } from '../../../src/excel/freeze-formulas';
import { insertFormula } from '../../../src/excel/insert-formula';
import { FunctionSession } from '../../../src/taskpane/functions/function-session';
import { parseAddress } from '../../../workbench/host/model/area/area';
import { RangeModel } from '../../../workbench/host/model/range/range-model';
import { wireValue } from '../../../workbench/host/model/cell/wire-value';
import type { SimulatedHost } from '../../../workbench/host/simulated-host';
import { hostWith } from '../../support/excel-workbook-fixture';
import { readFunctionHelp } from '../../support/function-help';

const help = readFunctionHelp();

/** The session of the Functions page over the real client and a simulated workbook. */
async function openFunctions(namespace = 'INV'): Promise<FunctionSession> {
  const session = new FunctionSession(
    {
      loadHelp: () => Promise.resolve(help),
      listNames,
      addNames,
      removeNames,
      insertFormula,
      freezeFormulas,
    },
    namespace,
  );
  await session.load();
  return session;
}

/** Enters a formula with its result, as Excel's engine would. */
function calculated(
  host: SimulatedHost,
  sheetName: string,
  address: string,
  formula: string,
  shown: readonly (readonly (number | string | boolean | { error: string })[])[],
): void {
  host.type(sheetName, address, formula);
  const area = parseAddress(address);
  const sheet = host.workbook.sheet(sheetName)!;
  host.workbook.showResults(
    sheet,
    { ...area, rows: shown.length, columns: shown[0]!.length },
    shown,
  );
}

function shownAt(host: SimulatedHost, sheetName: string, address: string) {
  const range = new RangeModel(host.workbook.sheet(sheetName)!, parseAddress(address));
  return range.read(({ value, formula }) => formula ?? wireValue(value));
}

describe('short names', () => {
  it('pass their arguments on to the functions, an omitted one as empty text', async () => {
    hostWith({ name: 'Plan', rows: [[1]] });

    await (await openFunctions()).addShortNames();

    expect(await listNames()).toContainEqual({
      name: 'EOQ.COST',
      formula:
        '=LAMBDA(annual_demand,order_cost,holding_cost,[quantity],INV.EOQ.COST(annual_demand,order_cost,holding_cost,IF(ISOMITTED(quantity),"",quantity)))',
    });
  });

  it('are added for every function', async () => {
    hostWith({ name: 'Plan', rows: [[1]] });
    const session = await openFunctions();

    await session.addShortNames();

    const names = (await listNames()).map(({ name }) => name);
    expect(names.sort()).toEqual(help.map(({ id }) => id).sort());
    expect(session.current().notice).toBe(`${String(help.length)} short names added.`);
  });

  it('never replace a name that the workbook has', async () => {
    hostWith({ name: 'Plan', rows: [[1]] });
    await addNames([{ name: 'eoq', formula: '=Plan!$A$1' }]);
    const session = await openFunctions();

    await session.addShortNames();

    expect(await listNames()).toContainEqual({ name: 'eoq', formula: '=Plan!$A$1' });
    expect(session.current().notice).toMatch(
      /This workbook already uses EOQ, so no name was added for it/,
    );
  });

  it('never take the name of a table', async () => {
    hostWith({ name: 'Plan', rows: [['Product'], ['P1']], table: 'EOQ' });
    const session = await openFunctions();

    await session.addShortNames();

    expect((await listNames()).map(({ name }) => name)).not.toContain('EOQ');
  });

  it('can be removed, and nothing else is', async () => {
    hostWith({ name: 'Plan', rows: [[1]] });
    await addNames([{ name: 'Rate', formula: '=0.2' }]);
    await addNames([{ name: 'ABC', formula: '=LAMBDA(a,a+1)' }]);
    const session = await openFunctions();
    await session.addShortNames();

    await session.removeShortNames();

    expect((await listNames()).map(({ name }) => name).sort()).toEqual(['ABC', 'Rate']);
  });
});

describe('an example from the help', () => {
  it('is inserted at the selected cell', async () => {
    const host = hostWith({ name: 'Plan', rows: [] });
    const session = await openFunctions();

    await session.insert('=INV.EOQ(1200, 50, 2.4)');

    expect(shownAt(host, 'Plan', 'A1')).toEqual([['=INV.EOQ(1200, 50, 2.4)']]);
    expect(session.current().notice).toBe('Inserted in Plan!A1.');
  });

  it('never replaces the content of a cell', async () => {
    const host = hostWith({ name: 'Plan', rows: [['mine']] });
    const session = await openFunctions();

    await session.insert('=INV.EOQ(1200, 50, 2.4)');

    expect(shownAt(host, 'Plan', 'A1')).toEqual([['mine']]);
    expect(session.current().notice).toMatch(/Plan!A1 is not empty/);
  });
});

describe('freezing to values', () => {
  it('replaces formulas by their values, spilled cells included', async () => {
    const host = hostWith({ name: 'Plan', rows: [['Product'], ['P1'], ['P2']] });
    calculated(host, 'Plan', 'B2', '=INV.SAFETYSTOCK(D2:F3, 2)', [[12.5], [7]]);
    const session = await openFunctions();

    await session.freeze('workbook');

    expect(shownAt(host, 'Plan', 'A1:B3')).toEqual([
      ['Product', ''],
      ['P1', 12.5],
      ['P2', 7],
    ]);
    expect(session.current().notice).toBe('1 formula replaced by values.');
  });

  it('keeps text as text, whatever it looks like', async () => {
    const host = hostWith({ name: 'Plan', rows: [] });
    calculated(host, 'Plan', 'A1', '=INV.ABC(D2:D4)&"1-2"', [['=1-2'], ['007']]);

    await (await openFunctions()).freeze('workbook');

    expect(shownAt(host, 'Plan', 'A1:A2')).toEqual([['=1-2'], ['007']]);
  });

  it('leaves other formulas, and texts that name the functions', async () => {
    const host = hostWith({ name: 'Plan', rows: [] });
    calculated(host, 'Plan', 'A1', '=SUM(B1:B9)', [[3]]);
    calculated(host, 'Plan', 'A2', '="see INV.EOQ(1)"', [['see INV.EOQ(1)']]);
    calculated(host, 'Plan', 'A3', '=MYINV.EOQ(1)', [[5]]);
    host.type('Plan', 'A4', "'=INV.EOQ(1, 1, 1)");
    const session = await openFunctions();

    await session.freeze('workbook');

    expect(shownAt(host, 'Plan', 'A1:A4')).toEqual([
      ['=SUM(B1:B9)'],
      ['="see INV.EOQ(1)"'],
      ['=MYINV.EOQ(1)'],
      ['=INV.EOQ(1, 1, 1)'],
    ]);
    expect(session.current().notice).toBe('No formula here uses the functions.');
  });

  it('recognises short names', async () => {
    const host = hostWith({ name: 'Plan', rows: [] });
    const session = await openFunctions();
    await session.addShortNames();
    calculated(host, 'Plan', 'A1', '=ROUND(EOQ(1200, 50, 2.4), 0)', [[224]]);

    await session.freeze('workbook');

    expect(shownAt(host, 'Plan', 'A1')).toEqual([[224]]);
  });

  it('leaves a formula with an error, and says so', async () => {
    const host = hostWith({ name: 'Plan', rows: [] });
    calculated(host, 'Plan', 'A1', '=INV.EOQ(-1, 1, 1)', [[{ error: '#NUM!' }]]);
    calculated(host, 'Plan', 'A2', '=INV.EOQ(2, 1, 1)', [[2]]);
    const session = await openFunctions();

    await session.freeze('workbook');

    expect(shownAt(host, 'Plan', 'A1:A2')).toEqual([['=INV.EOQ(-1, 1, 1)'], [2]]);
    expect(session.current().notice).toBe(
      '1 formula replaced by values. 1 formula on “Plan” shows an error and was not replaced.',
    );
  });

  it('leaves a protected sheet as it is, and says so', async () => {
    const host = hostWith({ name: 'Plan', rows: [] }, { name: 'Locked', rows: [] });
    calculated(host, 'Plan', 'A1', '=INV.EOQ(2, 1, 1)', [[2]]);
    calculated(host, 'Locked', 'A1', '=INV.EOQ(2, 1, 1)', [[2]]);
    host.workbook.sheet('Locked')!.protect();
    const session = await openFunctions();

    await session.freeze('workbook');

    expect(shownAt(host, 'Plan', 'A1')).toEqual([[2]]);
    expect(shownAt(host, 'Locked', 'A1')).toEqual([['=INV.EOQ(2, 1, 1)']]);
    expect(session.current().notice).toMatch(/Nothing was replaced on “Locked”/);
  });

  it('can be limited to the active sheet', async () => {
    const host = hostWith({ name: 'Plan', rows: [] }, { name: 'Other', rows: [] });
    calculated(host, 'Plan', 'A1', '=INV.EOQ(2, 1, 1)', [[2]]);
    calculated(host, 'Other', 'A1', '=INV.EOQ(2, 1, 1)', [[2]]);

    await (await openFunctions()).freeze('activeSheet');

    expect(shownAt(host, 'Plan', 'A1')).toEqual([[2]]);
    expect(shownAt(host, 'Other', 'A1')).toEqual([['=INV.EOQ(2, 1, 1)']]);
  });
});
