import { readFile } from 'node:fs/promises';
import { inFolder, runEvenstock } from './run-evenstock';

const SAMPLE = 'assets/sample-network.xlsx';

describe('evenstock replay', () => {
  it('replays the last weeks of the workbook and writes the figures', () =>
    inFolder(async (path) => {
      const json = path('replay.json');
      const run = await runEvenstock('replay', SAMPLE, '--weeks', '4', '--json', json);

      expect(run).toMatchObject({ code: 0, complaint: '' });
      expect(run.output).toMatch(/^Over the last 4 weeks the plans would have /);
      expect(run.output).toMatch(/ No transfers +Usual rule +Evenstock +Perfect foresight\n/);
      const written = JSON.parse(await readFile(json, 'utf8')) as { policies: unknown[] };
      expect(written.policies).toHaveLength(4);
    }));

  it('says how many weeks can be replayed', async () => {
    expect(await runEvenstock('replay', SAMPLE, '--weeks', '50')).toMatchObject({
      code: 2,
      complaint:
        'Choose 4 to 44 weeks to replay: 8 weeks of sales must come before them.\nNothing was replayed.\n',
    });
  });

  it.each([
    ['--weeks', 'many', /^--weeks is a whole number/],
    ['--effort', '2', /^replay knows --weeks, --sweep and --json, not --effort\./],
  ])('refuses %s %s', async (option, value, complaint) => {
    const run = await runEvenstock('replay', SAMPLE, option, value);
    expect(run.code).toBe(2);
    expect(run.complaint).toMatch(complaint);
  });
});
