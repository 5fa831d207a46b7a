import { inFolder, runEvenstock } from './run-evenstock';

const SAMPLE = 'assets/sample-network.xlsx';

describe('evenstock verify', () => {
  it('solves the named products again and says which costs are the same and which are bounds', async () => {
    const run = await runEvenstock(
      'verify',
      SAMPLE,
      '--product',
      'KIT-001',
      '--product',
      'FOO-001',
    );

    expect(run).toMatchObject({ code: 0, complaint: '' });
    expect(run.output).toMatch(
      /^Product +As it stands +Planned +Second solver +Time +Answer\nKIT-001 /,
    );
    expect(run.output).toMatch(/KIT-001 .+ bound: shared limits/);
    expect(run.output).toMatch(/Nothing contradicts the plan\.\n$/);
  });

  it('names a product that the workbook does not have', async () => {
    expect(await runEvenstock('verify', SAMPLE, '--product', 'NOPE')).toMatchObject({
      code: 2,
      output: '',
      complaint:
        'There is no product NOPE in the workbook.\nCopy its id from the table Inventory.\n',
    });
  });

  it('writes no file, and says so where one is asked for', () =>
    inFolder(async (path) => {
      const run = await runEvenstock('verify', SAMPLE, '--out', path('plan.xlsx'));

      expect(run.code).toBe(2);
      expect(run.complaint).toMatch(/^verify writes no file: leave out --out, --json and --by\./);
    }));
});
