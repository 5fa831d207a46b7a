import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { LogEntry, LogHead } from '../planning/signoff/log-entry';
import type { Anchor } from '../planning/signoff/verify-log';
import { errorCode, fileTrouble } from './file-trouble';

/** The head of an audit log as this command wrote it. */
interface JournalLine extends LogHead {
  /** UTC, ISO 8601. */
  readonly when: string;
  /** Absolute path of the workbook. */
  readonly file: string;
}

/** What the journal remembers of a workbook. */
export interface Remembered {
  /** Heads that the workbook's log must contain. */
  readonly anchors: readonly Anchor[];
  /** The journal in words, for the report. */
  readonly words: string;
}

/** The file outside any workbook that keeps the heads of audit logs; `EVENSTOCK_JOURNAL` names another. */
export function journalPath(): string {
  const named = process.env['EVENSTOCK_JOURNAL'];
  if (named !== undefined && named !== '') return named;
  const state = process.env['LOCALAPPDATA'] ?? process.env['XDG_STATE_HOME'];
  return join(state ?? join(homedir(), '.local', 'state'), 'evenstock', 'journal.jsonl');
}

/** Notes the head of a log after a workbook was written. */
export async function noteHead(file: string, head: LogEntry): Promise<void> {
  const { log, no, hash, when } = head;
  const line: JournalLine = { when, log, no, hash, file: resolve(file) };
  const path = journalPath();
  try {
    await mkdir(dirname(path), { recursive: true });
    await appendFile(path, `${JSON.stringify(line)}\n`);
  } catch (error) {
    throw fileTrouble(path, 'cannot be written', error);
  }
}

/**
 * What the journal says of a workbook's log: the last head written to this file; or, for a file that was moved, the
 * last head of its log that the log contains, else the last of all. Two plans of one workbook continue its log twice,
 * so that not every head of a log is in every copy.
 */
export async function rememberedOf(
  file: string,
  entries: readonly LogEntry[],
): Promise<Remembered> {
  // The latest first.
  const lines = [...(await readJournal())].reverse();
  const path = resolve(file);
  const here = lines.find((line) => line.file === path);
  if (here !== undefined) {
    return { anchors: [here], words: `This command wrote entry ${here.no} here on ${here.when}.` };
  }
  const ofLog = lines.filter(({ log }) => log === entries[0]?.log);
  const hashes = new Set(entries.map(({ hash }) => hash));
  const elsewhere = ofLog.find(({ hash }) => hashes.has(hash)) ?? ofLog[0];
  if (elsewhere === undefined) {
    return {
      anchors: [],
      words: 'This computer has not written this log: nothing outside the workbook vouches for it.',
    };
  }
  const { no, when, file: other } = elsewhere;
  return {
    anchors: [elsewhere],
    words: `This command wrote entry ${no} on ${when}, to ${other}.`,
  };
}

async function readJournal(): Promise<readonly JournalLine[]> {
  const text = await readFile(journalPath(), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '';
    throw fileTrouble(journalPath(), 'cannot be read', error);
  });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const read = parsed(line);
      return read === null ? [] : [read];
    });
}

/** A line of the journal; null for one that another program broke. */
function parsed(line: string): JournalLine | null {
  try {
    const read = JSON.parse(line) as JournalLine;
    return typeof read.hash === 'string' && typeof read.no === 'number' ? read : null;
  } catch {
    return null;
  }
}
