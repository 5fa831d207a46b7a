import { readDays, readNumber, readShare, saysNone } from '../cell-values';
import type { CellReading } from '../cell-values';
import { isoDate, readDay } from '../date-cells';
import { normaliseName } from '../headers';
import type { Cell } from '../port';
import { isCellError } from '../port';
import { settingText } from './setting-fields';
import type { SettingField } from './setting-fields';

/** What to write into the cell of a setting, or why a text cannot be it. Null empties the cell. */
export type TypedSetting =
  { readonly value: number | string | null } | { readonly problem: string };

/** Reads what was typed into the field of a setting. An empty text means its default. */
export function typedSetting(field: SettingField, text: string): TypedSetting {
  const typed = text.trim();
  const { kind, canBeNone, choices } = field;
  if (typed === '') return { value: null };
  if (kind === 'text') return { value: typed };
  if (kind === 'choice') {
    return choices.includes(typed)
      ? { value: typed }
      : { problem: `Choose ${choices.join(' or ')}.` };
  }
  if (canBeNone && saysNone(typed)) return { value: 'none' };
  if (kind === 'date') {
    return normaliseName(typed) === 'today' ? { value: null } : dayFrom(readDay(typed));
  }
  if (kind === 'transferCost') return transferCostFrom(typed);
  return figureFrom(field, readerOf(kind)(typed));
}

/** The cell of a setting as a text that can be typed; empty for a blank cell. */
export function shownSetting(field: SettingField, cell: Cell): string {
  if (cell === null) return '';
  if (isCellError(cell)) return cell.error;
  if (typeof cell === 'boolean') return field.kind === 'choice' && cell ? 'yes' : 'no';
  if (typeof cell === 'string') return cell.trim();
  if (field.kind === 'date') return readDay(cell).kind === 'value' ? isoDate(cell) : String(cell);
  // 95 in a cell means 95 %, like 0.95.
  return settingText(field, field.kind === 'share' && cell > 1 ? cell / 100 : cell);
}

function readerOf(kind: SettingField['kind']): (cell: Cell) => CellReading<number> {
  if (kind === 'share') return readShare;
  return kind === 'days' ? readDays : readNumber;
}

function figureFrom(field: SettingField, reading: CellReading<number>): TypedSetting {
  if (reading.kind === 'bad') return { problem: `${reading.problem}.` };
  if (reading.kind === 'blank') return { value: null };
  const { value } = reading;
  const { min, max } = field;
  if (value >= min && value <= max) return { value };
  const [low, high] = [settingText(field, min), settingText(field, max)];
  return {
    problem: max >= 1e9 ? `Must be ${low} or more.` : `Must be between ${low} and ${high}.`,
  };
}

function dayFrom(reading: CellReading<number>): TypedSetting {
  if (reading.kind === 'value') return { value: reading.value };
  return { problem: 'Not a date. Write it as 2026-11-02.' };
}

/** Per cent of the unit cost is kept as text, because a cell keeps 150% as 1.5, which is money. */
function transferCostFrom(typed: string): TypedSetting {
  const isShare = typed.includes('%');
  const reading = (isShare ? readShare : readNumber)(typed);
  if (reading.kind !== 'value')
    return { problem: 'Write money, such as 1.50, or per cent, such as 5%.' };
  if (reading.value < 0) return { problem: 'Must be 0 or more.' };
  return { value: isShare ? settingText({ kind: 'share' }, reading.value) : reading.value };
}
