import { firmReason } from '../explain/firm-reason';
import { transferReason } from '../explain/transfer-reason';
import type { Lane, Network } from '../network/network';
import type { Transfer } from '../network/plan-result';
import type { PlanSettings } from '../network/settings';
import type { FirmLine } from '../rebalance/firm-lines';
import type { PlannedLine } from '../rebalance/planned-lines';
import { approvalTier } from '../signoff/approval-tier';
import { transferId } from '../signoff/transfer-id';
import { lineRisks } from './line-risks';
import type { StockState } from '../valuation/stock-state';

/** Where a report finds the positions of a line, and their state before and after the plan. */
export interface ReportView {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly before: StockState;
  readonly after: StockState;
  readonly serviceLevel: Float64Array;
  /** Whether a position supplies others, and whether anybody asks for its stock. */
  readonly suppliesOthers: (position: number) => boolean;
  readonly isAskedFor: (position: number) => boolean;
  /** The position of a product at a location; −1 if it is not stocked there. */
  readonly positionOf: (product: number, location: number) => number;
}

/** A view that reuses transfers written before; only their rank may change. */
export interface LinesView extends ReportView {
  readonly transferOf: (line: PlannedLine, write: () => Transfer) => Transfer;
}

/** Lines per part: a few milliseconds of work. */
const LINES_A_PART = 500;

/** A line that the plan moves, or a firm one without a lane. */
type ListedLine = PlannedLine | FirmLine;

/**
 * The transfers of a plan for approval, highest net benefit first. They come in parts that are written
 * on demand: a hundred thousand transfers at once take a large share of all memory.
 *
 * @param blocked firm lines without a lane: listed as set, though nothing moves
 */
export function* transfersInParts(
  view: LinesView,
  lines: readonly PlannedLine[],
  blocked: readonly FirmLine[],
): Generator<readonly Transfer[], void, void> {
  const { lanes } = view.network;
  const listed = [...lines, ...blocked].sort(
    (a, b) => netBenefit(b) - netBenefit(a) || byEnds(endsOf(lanes, a), endsOf(lanes, b)),
  );
  for (let first = 0; first < listed.length; first += LINES_A_PART) {
    yield listed
      .slice(first, first + LINES_A_PART)
      .map((line, index) => listedTransfer(view, line, first + index + 1));
  }
}

function netBenefit(line: ListedLine): number {
  return isBlocked(line) ? 0 : line.benefit - line.transferCost;
}

type TransferEnds = Pick<Transfer, 'product' | 'from' | 'to'>;

function endsOf(lanes: readonly Lane[], line: ListedLine): TransferEnds {
  if (isBlocked(line)) return line.row;
  const { from, to } = lanes[line.lane]!;
  return { product: line.product, from, to };
}

function byEnds(a: TransferEnds, b: TransferEnds): number {
  return a.product - b.product || a.from - b.from || a.to - b.to;
}

function isBlocked(line: ListedLine): line is FirmLine {
  return 'row' in line;
}

function listedTransfer(view: LinesView, line: ListedLine, rank: number): Transfer {
  if (isBlocked(line)) return blockedTransfer(view, line, rank);
  const transfer = view.transferOf(line, () => plannedTransfer(view, line, rank));
  return transfer.rank === rank ? transfer : { ...transfer, rank };
}

function plannedTransfer(view: ReportView, line: PlannedLine, rank: number): Transfer {
  const { network, before, after } = view;
  const { from, to, leadTimeDays } = network.lanes[line.lane]!;
  const origin = view.positionOf(line.product, from);
  const destination = view.positionOf(line.product, to);
  const riskBefore = before.stockoutRisk[destination]!;
  const riskAfter = after.stockoutRisk[destination]!;
  const coverFrom = after.coverDays[origin]!;
  const figures = {
    from: network.locations[from]!.id,
    to: network.locations[to]!.id,
    quantity: line.quantity,
    riskBefore,
    riskAfter,
    acceptedRisk: 1 - view.serviceLevel[destination]!,
    acceptedRiskFrom: 1 - view.serviceLevel[origin]!,
    riskFromBefore: before.stockoutRisk[origin]!,
    riskFromAfter: view.isAskedFor(origin) ? after.stockoutRisk[origin]! : 0,
    fromSuppliesOthers: view.suppliesOthers(origin),
    toSuppliesOthers: view.suppliesOthers(destination),
    coverFromBefore: before.coverDays[origin]!,
    coverFromAfter: coverFrom,
    coverToBefore: before.coverDays[destination]!,
    benefit: line.benefit,
    transferCost: line.transferCost,
    lotLife: line.lotLife,
    originSaving: line.originSaving,
  };
  const { product, transferCost, benefit, firm } = line;
  const coverTo = after.coverDays[destination]!;
  const risks = lineRisks({ ...figures, leadTimeDays, coverToAfter: coverTo });
  return {
    rank,
    ...lineToApprove(
      view,
      { product, from, to, quantity: firm?.row.quantity ?? line.quantity },
      firm,
    ),
    transferCost,
    benefit,
    netBenefit: benefit - transferCost,
    stockoutRiskBefore: riskBefore,
    stockoutRiskAfter: riskAfter,
    coverFrom,
    coverTo,
    arrivesDay: view.settings.planDate + leadTimeDays,
    reason: firm === null ? transferReason(figures) : firmReason(firm, figures),
    ...(risks.length > 0 && { risks }),
  };
}

/** A firm line without a lane: nothing moves. */
function blockedTransfer(view: ReportView, firm: FirmLine, rank: number): Transfer {
  const { network, after } = view;
  const { product, from, to } = firm.row;
  const coverAt = (location: number): number => {
    const p = view.positionOf(product, location);
    return p < 0 ? Infinity : after.coverDays[p]!;
  };
  const destination = view.positionOf(product, to);
  const risk = destination < 0 ? 0 : after.stockoutRisk[destination]!;
  return {
    rank,
    ...lineToApprove(view, firm.row, firm),
    transferCost: 0,
    benefit: 0,
    netBenefit: 0,
    stockoutRiskBefore: risk,
    stockoutRiskAfter: risk,
    coverFrom: coverAt(from),
    coverTo: coverAt(to),
    arrivesDay: view.settings.planDate,
    reason: firmReason(firm, {
      from: network.locations[from]!.id,
      to: network.locations[to]!.id,
      benefit: 0,
      transferCost: 0,
    }),
  };
}

/** The part of a transfer that a manager approves. */
function lineToApprove(
  { network, settings }: ReportView,
  { product, from, to, quantity }: TransferEnds & Pick<Transfer, 'quantity'>,
  firm: FirmLine | null,
): Pick<
  Transfer,
  'id' | 'product' | 'from' | 'to' | 'quantity' | 'value' | 'shipByDay' | 'tier' | 'isFirm'
> {
  const { id, unitCost } = network.products[product]!;
  const [origin, destination] = [network.locations[from]!.id, network.locations[to]!.id];
  const value = quantity * unitCost;
  return {
    id: firm?.row.id ?? transferId(settings.planDate, id, origin, destination),
    product,
    from,
    to,
    quantity,
    value,
    shipByDay: settings.planDate,
    tier: approvalTier(value, settings),
    isFirm: firm !== null,
  };
}
