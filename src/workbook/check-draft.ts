import type { DataIssue, IssueLog } from './data-issues';
import type { NetworkDraft } from './network-draft';

/** Reports conflicts between tables: supply counted twice, demand without stock. */
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
          problem: 'Reserved exceeds on hand',
          action: 'Used as it is: available stock is negative there.',
        }),
      );
    }
    if (dated[position]! > 0 && draft.onOrder.at(position) + draft.inTransit.at(position) > 0) {
      log.addCommon(
        issueOn('Receipts', {
          severity: 'medium',
          value: draft.describe(position),
          problem: 'Receipts has dated rows, and Inventory has On order or In transit',
          action:
            'Both were counted. Clear On order and In transit if Receipts has the same supply.',
        }),
      );
    }
  }
}

type Finding = Pick<DataIssue, 'severity' | 'value' | 'problem' | 'action'> & {
  readonly column?: string;
};

function issueOn(table: string, { column = undefined, ...finding }: Finding): DataIssue {
  return { ...finding, table, row: null, column: column ?? null, sheet: null, address: null };
}
