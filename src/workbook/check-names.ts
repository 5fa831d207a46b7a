import type { DataIssue, IssueLog } from './data-issues';
import { isScientificCode } from './name-index';
import { nearNames } from './near-names';
import type { Master, NetworkDraft } from './network-draft';

/** Reports names that were joined, and names that nearly meet: stock under one, demand under the other. */
export function checkNames(draft: NetworkDraft, log: IssueLog): void {
  const { hasStock, hasDemand } = factsOf(draft);
  for (const [master, noun, of] of [
    [draft.products, 'product', (position: number) => draft.product.at(position)],
    [draft.locations, 'location', (position: number) => draft.location.at(position)],
  ] as const) {
    reportJoined(master, noun, log);
    const stocked = namesWith(
      draft.count,
      hasStock,
      (position) => master.index.names[of(position)]!,
    );
    const sold = namesWith(draft.count, hasDemand, (position) => master.index.names[of(position)]!);
    const stockOnly = [...stocked].filter((name) => !sold.has(name));
    const demandOnly = [...sold].filter((name) => !stocked.has(name));
    for (const [stock, demand] of nearNames(stockOnly, demandOnly)) {
      log.add(
        issueOn('Inventory', {
          severity: 'high',
          value: `${stock} / ${demand}`,
          problem: `Stock of the ${noun} “${stock}” without demand, and demand of “${demand}” without stock`,
          action: 'Read as two. Spell them alike if they are one.',
        }),
      );
    }
    for (const name of demandOnly.filter(isScientificCode)) {
      log.add(
        issueOn('Demand', {
          severity: 'high',
          value: name,
          problem: 'A code in scientific form, which has lost digits',
          action: 'Read as a name of its own. Format the column as text and enter the codes again.',
        }),
      );
    }
  }
}

/** For each position, whether it has stock and whether it has demand or a forecast. */
function factsOf(draft: NetworkDraft) {
  const sales = draft.history.countByPosition(draft.count);
  return {
    hasStock: (position: number) => draft.isStocked.at(position) === 1,
    hasDemand: (position: number) =>
      sales[position]! > 0 || !Number.isNaN(draft.forecastMean.at(position)),
  };
}

function namesWith(
  positions: number,
  has: (position: number) => boolean,
  nameOf: (position: number) => string,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (let position = 0; position < positions; position += 1) {
    if (has(position)) names.add(nameOf(position));
  }
  return names;
}

function reportJoined(master: Master, noun: string, log: IssueLog): void {
  for (const { spelling, name, why } of master.index.joined) {
    log.addCommon(
      issueOn(master.tableName, {
        severity: 'medium',
        value: `${spelling} / ${name}`,
        problem:
          why === 'leading zeros'
            ? `A ${noun} with and without leading zeros`
            : `A ${noun} in scientific form`,
        action: 'Read as one.',
      }),
    );
  }
}

type Finding = Pick<DataIssue, 'severity' | 'value' | 'problem' | 'action'>;

function issueOn(table: string, finding: Finding): DataIssue {
  return { ...finding, table, row: null, column: null, sheet: null, address: null };
}
