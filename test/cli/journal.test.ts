import { appendFile } from 'node:fs/promises';
import { noteHead, rememberedOf } from '../../src/cli/journal';
import { emptyLog, sealEntry, type LogEntry } from '../../src/planning/signoff/log-entry';
import { inFolder } from './run-evenstock';

function logOf(id: string, count: number): LogEntry[] {
  const blank = { table: '', line: '', fromStatus: '', toStatus: '', authority: '', comment: '' };
  const numbers = { quantity: null, damaged: null, value: null, content: '', planRun: '' };
  const log: LogEntry[] = [];
  for (let n = 0; n < count; n += 1) {
    const said = { ...blank, ...numbers, when: '2026-11-30T09:00:00Z', who: '', what: `${n}` };
    log.push(sealEntry(said, log.at(-1) ?? emptyLog(id)));
  }
  return log;
}

function inJournal(use: (path: (name: string) => string) => Promise<void>): Promise<void> {
  return inFolder(async (path) => {
    process.env['EVENSTOCK_JOURNAL'] = path('state/journal.jsonl');
    await use(path);
  });
}

describe('the journal', () => {
  it('remembers the last head that was written to a file', () =>
    inJournal(async (path) => {
      const log = logOf('L-1', 3);
      await noteHead(path('plan.xlsx'), log[0]!);
      await noteHead(path('plan.xlsx'), log[2]!);
      await appendFile(path('state/journal.jsonl'), 'not ours\n{"no":1}\n');

      const { anchors } = await rememberedOf(path('plan.xlsx'), []);
      expect(anchors).toMatchObject([{ log: 'L-1', no: 3, hash: log[2]!.hash }]);
    }));

  it('finds the head of a file that was moved, and of one that was continued twice', () =>
    inJournal(async (path) => {
      const log = logOf('L-1', 2);
      const other = sealEntry({ ...log[1]!, what: 'other' }, log[0]!);
      await noteHead(path('a.xlsx'), log[1]!);
      await noteHead(path('b.xlsx'), other);

      expect((await rememberedOf(path('c.xlsx'), log)).anchors).toMatchObject(
        [log[1]!].map(({ no, hash }) => ({ no, hash })),
      );
      const forged = [log[0]!, { ...log[1]!, hash: '' }];
      expect((await rememberedOf(path('c.xlsx'), forged)).anchors).toHaveLength(1);
    }));

  it('says if nothing outside vouches for a log', () =>
    inJournal(async (path) => {
      const { anchors, words } = await rememberedOf(path('plan.xlsx'), logOf('L-9', 1));

      expect(anchors).toEqual([]);
      expect(words).toMatch(/nothing outside the workbook vouches for it/);
    }));
});
