import { isBlank, readDays, readNumber, readShare, readWord, saysNone } from './cell-values';
import type { CellReading } from './cell-values';
import { readDay } from './date-cells';
import type { FoundTable } from './find-tables';
import { normaliseName } from './headers';
import type { Cell } from './port';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import type { ReadingRefusal } from './reading-refusal';
import { dateOrderOf, decimalSignOf, fiscalStartOf } from './reading/conventions';
import { likelySetting } from './likely-setting';
import { inUnitOf, settingOf } from './setting-unit';
import type { SettingScale } from './setting-unit';
import { unitRefusal } from './setting-unit-refusal';
import { LIMIT_SETTINGS, NUMBER_SETTINGS } from './settings-rules';
import type { LimitKey, LimitSetting, NumberKey, NumberSetting } from './settings-rules';
import { assembleSettings } from './workbook-settings';
import type { OtherSettings, TransferCost, WorkbookSettings } from './workbook-settings';
import { ROW_LEFT_OUT } from './table-row';
import type { TableRow } from './table-row';

/** Reads the Settings table. Missing settings and invalid cells take the contract's defaults. */
export async function readSettings(
  reading: Reading,
  table: FoundTable | null,
  today: number,
): Promise<WorkbookSettings & { readonly refusal: ReadingRefusal | null }> {
  const numbers: Partial<Record<NumberKey, number>> = {};
  const limits: Partial<Record<LimitKey, number | null>> = {};
  const others: OtherSettings = {
    planDate: null,
    periodDays: null,
    notifyWebhook: null,
    currencyFormat: null,
    transferCost: null,
    targets: 'local',
    allowPurchases: false,
    allowMarkdowns: false,
  };
  let refusal: ReadingRefusal | null = null;
  const readers = new Map<string, (row: TableRow, scale: SettingScale) => void>();
  for (const [key, rule] of Object.entries(NUMBER_SETTINGS) as [NumberKey, NumberSetting][]) {
    readers.set(normaliseName(rule.name), (row, scale) => {
      numbers[key] = readNumberSetting(row, rule, scale);
    });
  }
  for (const key of SERVICE_LEVELS) {
    const rule = NUMBER_SETTINGS[key];
    readers.set(normaliseName(rule.name), (row) => {
      numbers[key] = readServiceLevel(row, rule, (found) => (refusal ??= found));
    });
  }
  for (const [key, rule] of Object.entries(LIMIT_SETTINGS) as [LimitKey, LimitSetting][]) {
    readers.set(normaliseName(rule.name), (row, scale) => {
      limits[key] = readLimit(row, rule, scale);
    });
  }
  readers.set('plandate', (row) => (others.planDate = readPlanDate(row)));
  readers.set('period', (row, { factor }) => {
    others.periodDays = readPeriod(row, factor);
  });
  readers.set('targets', (row) => (others.targets = readTargets(row)));
  readers.set('purchases', (row) => (others.allowPurchases = row.yesNo('Value', false)));
  readers.set('markdowns', (row) => (others.allowMarkdowns = row.yesNo('Value', false)));
  readers.set('notifywebhook', (row) => (others.notifyWebhook = readWebhook(row)));
  readers.set('defaulttransfercost', (row, scale) => {
    others.transferCost = readTransferCost(row, scale);
  });
  readers.set('currencyformat', (row) => (others.currencyFormat = row.text('Value') || null));
  for (const [name, valueOf] of CONVENTIONS) {
    readers.set(normaliseName(name), (row) => checkConvention(row, valueOf));
  }
  const seen = new Set<string>();
  if (table) await forEachRow(reading, table, visit);
  return { ...assembleSettings(numbers, limits, others, today), refusal };

  function visit(row: TableRow): void {
    const name = row.name('Setting', 'low');
    if (name === null) return;
    const text = String(name);
    const named = settingOf(text, row.text('Unit'));
    const key = normaliseName(named?.setting.name ?? text);
    const read = readers.get(key);
    if (!named || !read) {
      reportUnknown(row, text);
    } else if (seen.has(key)) {
      row.report('Setting', 'medium', 'Duplicate setting; first row used', ROW_LEFT_OUT);
    } else {
      seen.add(key);
      if (named.wrongUnit !== null) refusal ??= unitRefusal(row, text, named);
      else if (named.unknown !== null) reportUnit(row, named.unknown);
      read(row, named.scale);
    }
  }
}

function reportUnknown(row: TableRow, name: string): void {
  const likely = likelySetting(name);
  if (likely === null) row.report('Setting', 'low', 'Unknown setting', 'Ignored.');
  else {
    const problem = `Unknown setting, perhaps ${likely}`;
    row.report('Setting', 'medium', problem, `Ignored. If ${likely} is meant, write that name.`);
  }
}

function reportUnit(row: TableRow, word: string): void {
  const problem = `“${word}” in the name is no unit that we know`;
  row.report('Setting', 'high', problem, 'Read without a unit.');
}

function readerOf(rule: NumberSetting): (cell: Cell) => CellReading<number> {
  if (rule.kind === 'share') return readShare;
  return rule.kind === 'days' ? readDays : readNumber;
}

function readNumberSetting(row: TableRow, rule: NumberSetting, scale: SettingScale): number {
  const shown = rule.kind === 'share' ? `${String(rule.fallback * 100)}%` : String(rule.fallback);
  if (scale.meaning === 'percent' && row.cell('Value') === 1) {
    row.report('Value', 'medium', '1% or 100%?', 'Read as 100%. Write it as text, such as 1%.');
  }
  return row.number(
    'Value',
    { ...rule, action: `The default, ${shown}, was used.` },
    inUnitOf(scale, readerOf(rule)),
  );
}

const SERVICE_LEVELS = [
  'serviceLevelStandard',
  'serviceLevelHigh',
  'serviceLevelCritical',
] as const;
/** What a service level of 100 % is read as, because no stock is enough for every demand. */
const NEARLY_ALL = 0.9999;

/** A service level. One that cannot be read would change every position, so it is refused. */
function readServiceLevel(
  row: TableRow,
  rule: NumberSetting,
  refuse: (refusal: ReadingRefusal) => void,
): number {
  const given = readShare(row.cell('Value'));
  if (given.kind === 'value' && given.value > rule.max && given.value <= 1) {
    const asked = `${String(Math.round(given.value * 1e7) / 1e5)}%`;
    row.report('Value', 'medium', `No stock meets ${asked} of demand`, 'Read as 99.99%.');
    return NEARLY_ALL;
  }
  return row.number(
    'Value',
    {
      ...rule,
      action: '',
      onProblem: (problem) => {
        refuse({
          table: 'Settings',
          column: rule.name,
          message: `${rule.name} cannot be read (${row.address('Value')}): ${problem}.`,
          remedy: `Write a share such as 95% in ${row.address('Value')}.`,
        });
      },
    },
    readShare,
  );
}

function readLimit(row: TableRow, rule: LimitSetting, scale: SettingScale): number | null {
  if (saysNone(row.cell('Value'))) return null;
  const action = `The default, ${String(rule.blank ?? 'none')}, was used.`;
  return row.number(
    'Value',
    { ...rule, fallback: rule.blank, action },
    inUnitOf(scale, readerOf(rule)),
  );
}

function readPlanDate(row: TableRow): number | null {
  if (isToday(row.cell('Value'))) return null;
  const action = 'Today was used.';
  return row.read('Value', readDay, { fallback: null, action, severity: 'high' });
}

/** @param factor days in the unit of a number, from the setting’s name */
function readPeriod(row: TableRow, factor: number): number | null {
  const read = (cell: Cell) =>
    periodOf(typeof cell === 'number' ? Math.round(cell * factor) : cell);
  return row.read('Value', read, { fallback: null, action: 'Taken from the dates of Demand.' });
}

function readTargets(row: TableRow): OtherSettings['targets'] {
  return row.read('Value', targetsOf, { fallback: 'local', action: 'Read as local.' });
}

/**
 * Per cent of the product's unit cost (`5%`, 0.05), or money a unit (1.5). A number below 1 could be
 * either, because Excel keeps 5% as 0.05.
 */
function readTransferCost(row: TableRow, scale: SettingScale): TransferCost | null {
  const cell = row.cell('Value');
  const action = 'The default, 5% of the unit cost, was used.';
  const saysShare = typeof cell === 'string' && cell.includes('%');
  const isShare = saysShare || scale.meaning === 'percent';
  const range = { fallback: null, min: 0, max: isShare ? 1 : 1e15, action };
  const figure = row.number('Value', range, isShare ? readShare : inUnitOf(scale, readNumber));
  if (figure === null) return null;
  if (isShare) return { share: figure };
  if (figure === 0 || figure >= 1 || scale.meaning === 'money') return { money: figure };
  row.report(
    'Value',
    'medium',
    'Below 1: per cent or money?',
    `Read as ${String(100 * figure)}% of the unit cost. For money, use Default transfer cost per unit.`,
  );
  return { share: figure };
}

function readWebhook(row: TableRow): string | null {
  return row.read('Value', webhookOf, { fallback: null, action: 'Nobody is notified.' });
}

/** The settings that say how texts are written. They were read before, because they decide how to read. */
const CONVENTIONS: ReadonlyMap<string, (cell: Cell) => unknown> = new Map<
  string,
  (cell: Cell) => unknown
>([
  ['Decimal sign', decimalSignOf],
  ['Date order', dateOrderOf],
  ['Fiscal year start', fiscalStartOf],
]);

function checkConvention(row: TableRow, valueOf: (cell: Cell) => unknown): void {
  const cell = row.cell('Value');
  if (isBlank(cell) || valueOf(cell) !== null) return;
  row.report(
    'Value',
    'high',
    'Not one of: point, comma; day first, month first; a month',
    'Read as not given.',
  );
}

function isToday(cell: Cell): boolean {
  return typeof cell === 'string' && normaliseName(cell) === 'today';
}

/** Days in each period; null: inferred from the dates of Demand. */
const PERIODS: ReadonlyMap<string, number | null> = new Map([
  ...['auto', 'automatic'].map((word) => [word, null] as const),
  ...['day', 'days', 'daily', '1'].map((word) => [word, 1] as const),
  ...['week', 'weeks', 'weekly', '7'].map((word) => [word, 7] as const),
  ...['month', 'months', 'monthly', '30'].map((word) => [word, 30] as const),
]);

function periodOf(cell: Cell): CellReading<number | null> {
  return readWord(cell, PERIODS, 'Not day, week or month');
}

const TARGETS: ReadonlyMap<string, OtherSettings['targets']> = new Map([
  ['local', 'local'],
  ...['guaranteedservice', 'guaranteed', 'multiechelon'].map(
    (word) => [word, 'guaranteed service'] as const,
  ),
]);

function targetsOf(cell: Cell): CellReading<OtherSettings['targets']> {
  return readWord(cell, TARGETS, 'Neither local nor guaranteed service');
}

function webhookOf(cell: Cell): CellReading<string | null> {
  if (cell === null || cell === '' || saysNone(cell)) return { kind: 'value', value: null };
  return typeof cell === 'string' && /^https:\/\/\S+$/.test(cell.trim())
    ? { kind: 'value', value: cell.trim() }
    : { kind: 'bad', problem: 'Not an address that begins with https://' };
}
