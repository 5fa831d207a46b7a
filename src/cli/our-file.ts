import { open, readFile } from 'node:fs/promises';
import { isUntouchedPlan } from '../xlsx/untouched-plan';
import { auditCsv } from './audit-csv';

/** The first line of data that we write, after the bracket. */
export const WRITTEN_BY = { writtenBy: 'Evenstock' } as const;

/** How our JSON, our evidence reports and our audit logs begin. */
const BEGINNINGS: readonly RegExp[] = [
  /^\{\s*"writtenBy": "Evenstock"/,
  /^<!doctype html>\s<html lang="en">\s<head><meta charset="utf-8"><title>Evidence report: /,
];

/** Whether a file is an output of ours that nobody has changed. */
export async function isOurFile(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read({ buffer: Buffer.alloc(1_024), position: 0 });
    const isZip = buffer[0] === 0x50 && buffer[1] === 0x4b;
    const start = buffer.toString();
    if (!isZip)
      return start.startsWith(auditCsv([])) || BEGINNINGS.some((each) => each.test(start));
  } finally {
    await file.close();
  }
  return isUntouchedPlan(new Uint8Array(await readFile(path)));
}
