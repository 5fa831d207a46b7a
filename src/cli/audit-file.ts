import { createHash } from 'node:crypto';
import { auditWorkbook, type WorkbookAudit } from '../workbook/signoff/audit-workbook';
import { readLog } from '../workbook/signoff/read-log';
import { excelizeFromDisk } from '../xlsx/excelize-from-disk';
import { openXlsx } from '../xlsx/xlsx-workbook';
import { auditCsv } from './audit-csv';
import { auditReport } from './audit-report';
import { rememberedOf } from './journal';
import { fileBytes } from './open-network';
import { checkTargets } from './output-targets';
import type { AuditCommand } from './parse-command';
import { utcNow } from './signing-moment';
import { VERSION } from './version';
import { writeWhole, type WholeFile } from './write-whole';

/** A summary for the terminal, and whether anything was altered. */
export interface AuditedFile {
  readonly output: string;
  readonly isAltered: boolean;
}

/** Verifies the sign-off of a workbook file and writes the files asked for; the workbook stays as it is. */
export async function auditFile(command: AuditCommand): Promise<AuditedFile> {
  const { workbook, csv, report } = command;
  const targets = [csv, report].filter((path) => path !== null);
  const [mode] = await checkTargets(workbook, targets, command.isForced);
  const bytes = await fileBytes(workbook);
  const opened = await openXlsx(bytes, excelizeFromDisk);
  const { entries } = await readLog(opened);
  const { anchors, words } = await rememberedOf(workbook, entries);
  const audit = await auditWorkbook(opened, anchors);
  const files: WholeFile[] = [];
  if (csv !== null) files.push({ path: csv, pieces: [auditCsv(audit.entries)], mode });
  if (report !== null) {
    const fileDigest = createHash('sha256').update(bytes).digest('hex');
    const scope = { file: workbook, fileDigest, when: utcNow(), version: VERSION, journal: words };
    files.push({ path: report, pieces: [auditReport(audit, scope)], mode });
  }
  await writeWhole(...files);
  return { output: summary(audit, words), isAltered: audit.findings.length > 0 };
}

function summary({ entries, runs, findings }: WorkbookAudit, journal: string): string {
  const head = entries.at(-1);
  const lines = [
    `Audit log   ${head === undefined ? 'none' : `${entries.length} entries, ${runs.size} plans`}`,
    ...(head === undefined ? [] : [`Head        ${head.hash}`]),
    `Journal     ${journal}`,
    ...(findings.length === 0
      ? ['Nothing was altered: the chain is whole, and the rows are as they were signed.']
      : [
          `${findings.length === 1 ? 'One finding' : `${findings.length} findings`}:`,
          ...findings.map(({ place, message }) =>
            place === '' ? `  ${message}` : `  ${place}: ${message}`,
          ),
        ]),
  ];
  return `${lines.join('\n')}\n`;
}
