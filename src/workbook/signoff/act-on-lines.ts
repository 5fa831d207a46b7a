import { Refusal } from '../../planning/base/refusal';
import type { RefusedLine } from '../../planning/signoff/apply-together';
import type { LineEvent } from '../../planning/signoff/line-event';
import {
  signLines,
  type LineOnDesk,
  type Signature,
  type SignedLine,
} from '../../planning/signoff/sign-lines';
import { LOG_WORDS, statusInWords } from '../../planning/signoff/status-words';
import type { ChangedCell, RowChange, SharedWorkbook } from '../port';
import { appendToLog } from './append-to-log';
import { readOwnTables } from './own-table';
import { readSigningTable, rulesOf, type SigningBook } from './signing-table';

/** What a person does to some lines. */
export interface ActOnLines {
  readonly ids: readonly string[];
  readonly eventOf: (line: LineOnDesk) => LineEvent;
  readonly signature: Signature;
  /** Id for the log if there is none yet. */
  readonly newLogId: string;
}

/** What became of it: all lines, or none; but those on which somebody else acted in the same moment. */
export type ActedOnLines =
  | {
      readonly kind: 'done';
      readonly lines: readonly SignedLine[];
      readonly overtaken: readonly RefusedLine[];
    }
  | { readonly kind: 'refused'; readonly lines: readonly RefusedLine[] };

const ATTEMPTS = 3;

/**
 * Acts on lines for a person: reads the list and the log again, checks every line, appends to the log, then shows the
 * new status in the cells of those rows, and in no other cells. What somebody else has decided meanwhile stands, and
 * the person is told.
 */
export async function actOnLines(
  workbook: SharedWorkbook,
  book: SigningBook,
  { ids, eventOf, signature, newLogId }: ActOnLines,
): Promise<ActedOnLines> {
  const { lines } = await readSigningTable(workbook, book);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const refused: RefusedLine[] = [];
  const wanted = ids.flatMap((id) => {
    const line = byId.get(id);
    const refusal = line === undefined ? GONE : line.isEdited ? EDITED : null;
    if (refusal !== null) refused.push({ id, refusal });
    return line === undefined ? [] : [line];
  });
  const signed = signLines(wanted, eventOf, signature, rulesOf(book));
  if (signed.kind === 'refused') refused.push(...signed.lines);
  if (refused.length > 0 || signed.kind === 'refused') return { kind: 'refused', lines: refused };
  const statements = signed.lines.map(({ statement }) => statement);
  const { dropped } = await appendToLog(workbook, statements, newLogId);
  const late = new Set(dropped.map(({ line }) => line));
  const done = signed.lines.filter(({ id }) => !late.has(id));
  await show(workbook, done, signature);
  const overtaken = [...late].map((id) => ({ id, refusal: OVERTAKEN }));
  return { kind: 'done', lines: done, overtaken };
}

const GONE = new Refusal('data', 'The line is no longer in Transfers. Read the list again.');
const EDITED = new Refusal(
  'data',
  'The row was changed after the plan. Plan again: then the change is taken up, and the line can be signed.',
);
const OVERTAKEN = new Refusal(
  'data',
  'Somebody else acted on the line a moment ago. Their act stands. Look at the line again.',
);

/** What stands under Decision after an event; null clears it. */
const DECISION_WORDS: Readonly<Record<string, string | null>> = {
  [LOG_WORDS.approve]: 'Approve',
  [LOG_WORDS.reject]: 'Reject',
  [LOG_WORDS.cancel]: 'Cancel',
  [LOG_WORDS.lose]: 'Lost',
  [LOG_WORDS.undo]: null,
};

/** Writes the new status of lines into their rows, wherever these stand by now. */
async function show(
  workbook: SharedWorkbook,
  lines: readonly SignedLine[],
  signature: Signature,
): Promise<void> {
  let left: ReadonlyMap<string, SignedLine> = new Map(lines.map((line) => [line.id, line]));
  for (let attempt = 0; attempt < ATTEMPTS && left.size > 0; attempt += 1) {
    const changes: RowChange[] = [];
    for (const { sheet, area, rows } of await readOwnTables(workbook, 'Transfers')) {
      const [headers = [], ...body] = rows;
      const at = (header: string): number => headers.indexOf(header);
      for (const [r, cells] of body.entries()) {
        const id = String(cells[at('Transfer ID')] ?? '');
        const line = left.get(id);
        if (line === undefined) continue;
        changes.push({
          ...{ sheet, row: area.row + 1 + r },
          key: { column: area.column + at('Transfer ID'), value: id },
          cells: cellsOf(line, signature).flatMap(({ header, value }) =>
            at(header) < 0 ? [] : [{ column: area.column + at(header), value }],
          ),
        });
      }
    }
    const moved = new Set((await workbook.changeRows(changes)).map(({ key }) => key.value));
    left = new Map([...left].filter(([id]) => moved.has(id)));
  }
}

function cellsOf(
  { state, statement }: SignedLine,
  { by, now, comment }: Signature,
): readonly { readonly header: string; readonly value: ChangedCell['value'] }[] {
  const status = { header: 'Status', value: statusInWords(state) };
  const decision = DECISION_WORDS[statement.what];
  if (decision === undefined) {
    return [
      status,
      { header: 'Shipped', value: state.moved === 0 ? null : state.moved },
      { header: 'Received', value: state.received === 0 ? null : state.received },
    ];
  }
  return [
    status,
    { header: 'Decision', value: decision },
    { header: 'Decided by', value: decision === null ? null : by },
    { header: 'Decided at', value: decision === null ? null : now },
    { header: 'Comment', value: comment === '' ? null : comment },
  ];
}
