import type { ScenarioChange } from './scenario-change';

/** A change as a planner says it: `Demand in North +20%`. */
export function changeInWords(change: ScenarioChange): string {
  switch (change.kind) {
    case 'service level':
      return `Service level ${change.serviceClass} ${percent(change.level)}`;
    case 'transfer budget':
      return `Transfer budget ${limit(change.limit)}`;
    case 'max shipments':
      return `Max shipments ${limit(change.limit)}`;
    case 'lane closed':
      return `Lane ${change.from} to ${change.to} closed`;
    case 'location closed':
      return `${change.location} closed`;
    case 'demand':
      return `Demand${change.region === null ? '' : ` in ${change.region}`} ${relative(change.factor)}`;
    case 'suppliers late':
      return `Suppliers ${String(change.days)} ${change.days === 1 ? 'day' : 'days'} late`;
    case 'freight':
      return `Freight ${relative(change.factor)}`;
  }
}

/** The changes of a scenario in one line. */
export function changesInWords(changes: readonly ScenarioChange[]): string {
  return changes.length === 0 ? 'As in the workbook' : changes.map(changeInWords).join('; ');
}

function percent(share: number): string {
  return `${String(Math.round(share * 10_000) / 100)}%`;
}

function relative(factor: number): string {
  return `${factor >= 1 ? '+' : '−'}${percent(Math.abs(factor - 1))}`;
}

function limit(amount: number | null): string {
  return amount === null ? 'none' : String(amount);
}
