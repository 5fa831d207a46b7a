import { serialOf } from '../date-cells';
import { isoWeekStart } from '../forms/calendar-days';
import { monthOf } from '../forms/month-names';
import { normaliseName } from '../headers';
import type { Cell } from '../port';
import type { DerivedColumn } from './derived-column';

const YEAR = new Set(['year', 'jahr', 'annee', 'ano', 'anno', 'jaar', 'rok', 'calendaryear', 'yr']);
const MONTH = new Set(
  ['month', 'monat', 'mois', 'mes', 'mese', 'maand', 'miesiac', 'monthnumber', 'monthno'].concat(
    ...['calendarmonth', 'mm', 'period'],
  ),
);
const WEEK = new Set(
  ['week', 'kw', 'woche', 'kalenderwoche', 'semaine', 'semana', 'settimana', 'tydzien'].concat(
    ...['weeknumber', 'weekno', 'wk', 'calendarweek', 'isoweek'],
  ),
);

/**
 * The first day of a month or week whose year stands in a column of its own; null if the table has no such
 * columns. A cell of the month that is a date already stays what it is.
 *
 * @param date index of the column that was found as the date
 */
export function dateFromParts(headers: readonly Cell[], date: number): DerivedColumn | null {
  const names = headers.map((header) =>
    typeof header === 'string' ? normaliseName(header.replaceAll('ł', 'l')) : '',
  );
  const year = names.findIndex((name) => YEAR.has(name));
  const isWeek = WEEK.has(names[date]!);
  if (year < 0 || !(isWeek || MONTH.has(names[date]!))) return null;
  return {
    index: date,
    needs: [year],
    value: (_row, at) => {
      const [part, ofYear] = [at(date), yearOf(at(year))];
      const start = ofYear === null ? null : isWeek ? weekOf(ofYear, part) : firstOf(ofYear, part);
      return start ?? part;
    },
  };
}

function yearOf(cell: Cell): number | null {
  const year = typeof cell === 'string' ? Number(cell.replace(/\D/g, '')) : cell;
  return typeof year === 'number' && year >= 1900 && year < 2200 ? Math.floor(year) : null;
}

function firstOf(year: number, cell: Cell): number | null {
  const month = typeof cell === 'number' ? cell : typeof cell === 'string' ? monthIn(cell) : null;
  if (month === null || !Number.isInteger(month) || month < 1 || month > 12) return null;
  return serialOf(year, month, 1);
}

function monthIn(text: string): number | null {
  const [, digits] = /^(?:m|p)?\s*(\d{1,2})$/i.exec(text.trim()) ?? [];
  return digits === undefined ? monthOf(text.trim()) : Number(digits);
}

function weekOf(year: number, cell: Cell): number | null {
  const [, digits] = /^(?:w|wk|kw)?\s*(\d{1,2})$/i.exec(String(cell ?? '').trim()) ?? [];
  return digits === undefined ? null : isoWeekStart(year, Number(digits));
}
