import type { PlanSettings } from '../planning/network/settings';
import type { DataIssue, IssueLog } from './data-issues';
import { dayOfMonth, isoDate } from './date-cells';
import type { NetworkDraft } from './network-draft';

/** Reports what only the tables together show: supply counted twice, demand without stock. */
export function checkDraft(draft: NetworkDraft, log: IssueLog): void {
  const dated = draft.receipts.countByPosition(draft.count);
  for (let position = 0; position < draft.count; position++) {
    if (draft.isStocked.at(position) === 0) {
      log.addCommon(
        issueOn('Inventory', {
          severity: 'low',
          value: draft.describe(position),
          problem: 'Demand, a forecast or a receipt, but no row in Inventory',
          action: 'Counted as 0 on hand.',
        }),
      );
    }
    if (draft.reserved.at(position) > draft.onHand.at(position)) {
      log.addCommon(
        issueOn('Inventory', {
          severity: 'low',
          column: 'Reserved',
          value: draft.describe(position),
          problem: 'More is reserved than is on hand',
          action: 'Kept: nothing is available there, and what is lacking counts as needed.',
        }),
      );
    }
    if (dated[position]! > 0 && draft.onOrder.at(position) + draft.inTransit.at(position) > 0) {
      log.addCommon(
        issueOn('Receipts', {
          severity: 'medium',
          value: draft.describe(position),
          problem: 'Dated receipts here and On order or In transit in Inventory as well',
          action: 'Both were counted. Clear On order and In transit where Receipts has the same.',
        }),
      );
    }
  }
}

/** A history with fewer different days than this says too little about its period. */
const DAYS_TO_TELL_A_PERIOD = 6;
/** A history that ends this many days before the plan date is likely another year's. */
const DAYS_OF_SILENCE = 60;

/**
 * The settings, with the period of the history as its dates show it where the Settings table does
 * not say: all on one weekday is weekly, all on the first of a month is monthly.
 */
export function settlePeriod(
  settings: PlanSettings,
  days: ReadonlySet<number>,
  isPeriodGiven: boolean,
  log: IssueLog,
): PlanSettings {
  const last = Math.max(...days);
  if (days.size > 0 && last < settings.planDate - DAYS_OF_SILENCE) {
    log.add(
      issueOn('Demand', {
        severity: 'high',
        column: 'Date',
        value: isoDate(last),
        problem: `The latest demand is ${String(settings.planDate - last)} days before the plan date`,
        action: `Kept. Set Plan date in Settings if ${isoDate(settings.planDate)} is not meant.`,
      }),
    );
  }
  if (isPeriodGiven || days.size < DAYS_TO_TELL_A_PERIOD) return settings;
  const periodDays = periodOf([...days]);
  if (periodDays === settings.periodDays) return settings;
  const period = periodDays === 7 ? 'week' : 'month';
  log.add(
    issueOn('Settings', {
      severity: 'medium',
      value: '',
      problem: `No Period is set, and every date of Demand begins a ${period}`,
      action: `Demand was read by the ${period}. Set Period to say so, or otherwise.`,
    }),
  );
  return { ...settings, periodDays };
}

function periodOf(days: readonly number[]): number {
  if (days.every((day) => day % 7 === days[0]! % 7)) return 7;
  return days.every((day) => dayOfMonth(day) === 1) ? 30 : 1;
}

type Finding = Pick<DataIssue, 'severity' | 'value' | 'problem' | 'action'> & {
  readonly column?: string;
};

function issueOn(table: string, { column = undefined, ...finding }: Finding): DataIssue {
  return { ...finding, table, row: null, column: column ?? null, sheet: null, address: null };
}
