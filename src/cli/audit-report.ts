import { inputInWords } from '../planning/signoff/plan-run';
import { LOG_WORDS } from '../planning/signoff/status-words';
import type { WorkbookAudit } from '../workbook/signoff/audit-workbook';

/** What an evidence report is about. */
export interface ReportScope {
  readonly file: string;
  /** SHA-256 of the file. */
  readonly fileDigest: string;
  /** UTC, ISO 8601. */
  readonly when: string;
  readonly version: string;
  /** What the journal outside the workbook says. */
  readonly journal: string;
}

const STYLE = `
  body { font: 10pt/1.45 system-ui, sans-serif; color: #1b1b1b; margin: 2rem; }
  h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-top: 1.6rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border: 1px solid #bbb; padding: 3px 6px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
  th { background: #f0f0f0; } thead { display: table-header-group; } tr { break-inside: avoid; }
  td.number { text-align: right; white-space: nowrap; } .hash { font: 7pt/1.3 ui-monospace, monospace; }
  .sound { color: #0b5a2b; } .altered { color: #9b1c1c; }
  @page { size: A4 landscape; margin: 12mm; } @media print { body { margin: 0; } }
`;

/** The evidence report of a workbook as a page to print: scope, findings, input of every plan, every entry. */
export function auditReport(
  { entries, runs, findings }: WorkbookAudit,
  { file, fileDigest, when, version, journal }: ReportScope,
): string {
  const scope = [
    ['Workbook', file],
    ['SHA-256 of the file', fileDigest],
    ['Verified', `${when} (UTC), by Evenstock ${version}`],
    ['Outside the workbook', journal],
    ['Log', entries.length === 0 ? 'none' : `${entries[0]!.log}, ${entries.length} entries`],
    ['Head of the chain', entries.at(-1)?.hash ?? 'none'],
  ];
  const decisions = entries.filter(({ line }) => line !== '');
  const exceptions = decisions.filter(
    ({ what, damaged }) =>
      what === LOG_WORDS.edit || what === LOG_WORDS.lose || what === 'Revert' || damaged !== null,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Evidence report: ${escaped(file)}</title><style>${STYLE}</style></head>
<body>
<h1>Evidence report</h1>
${table(['What', 'Value'], scope)}
<h2>Findings</h2>
${
  findings.length === 0
    ? '<p class="sound">Nothing was altered: the chain is whole, and the rows are as they were signed.</p>'
    : `<div class="altered">${table(
        ['Where', 'Finding'],
        findings.map(({ place, message }) => [place, message]),
      )}</div>`
}
<h2>Plans and their input</h2>
${table(
  [
    'Plan run',
    'When (UTC)',
    'Who',
    'Version',
    'Input',
    'Lines',
    'Cost before',
    'Cost after',
    'Bound',
  ],
  [...runs].map(([id, run]) => [
    ...[id, run.when, run.who, run.version, run.input.map(inputInWords).join('\n'), run.lines],
    ...[run.costBefore, run.costAfter, run.lowerBound],
  ]),
)}
<h2>Exceptions</h2>
${exceptions.length === 0 ? '<p>None.</p>' : table(ENTRY_HEADERS, exceptions.map(entryRow))}
<h2>Every entry</h2>
${table(ENTRY_HEADERS, entries.map(entryRow))}
<h2>Hashes</h2>
${table(
  ['No', 'Hash'],
  entries.map(({ no, hash }) => [no, hash]),
)}
</body>
</html>
`;
}

const ENTRY_HEADERS = [
  ...['No', 'When (UTC)', 'Who', 'Meaning', 'Line', 'From', 'To', 'Quantity', 'Damaged', 'Value'],
  ...['Authority', 'Comment', 'Plan run'],
];

function entryRow(entry: WorkbookAudit['entries'][number]): readonly Shown[] {
  return [
    ...[entry.no, entry.when, entry.who, entry.what, entry.line, entry.fromStatus, entry.toStatus],
    ...[entry.quantity, entry.damaged, entry.value, entry.authority, entry.comment, entry.planRun],
  ];
}

type Shown = string | number | null;

function table(headers: readonly string[], rows: readonly (readonly Shown[])[]): string {
  const head = headers.map((header) => `<th scope="col">${escaped(header)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map(shown).join('')}</tr>`).join('\n');
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

function shown(value: Shown): string {
  if (typeof value === 'number') {
    return `<td class="number">${value.toLocaleString('en', { maximumFractionDigits: 2 })}</td>`;
  }
  const text = escaped(value ?? '').replaceAll('\n', '<br>');
  return /^[0-9a-f]{64}$/.test(value ?? '') ? `<td class="hash">${text}</td>` : `<td>${text}</td>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
