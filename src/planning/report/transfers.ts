import type { Lane, Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import type { Transfer } from '../network/plan-result';
import { cover } from '../balance/position-columns';
import { approvalTier } from '../signoff/approval-tier';
import { transferId } from '../signoff/transfer-id';
import type { StockState } from '../valuation/stock-state';
import type { FirmLine } from '../rebalance/firm-lines';
import { firmReason } from '../explain/firm-reason';
import type { PlannedLine } from '../rebalance/planned-lines';
import { transferReason } from '../explain/transfer-reason';

/** How to find a line's positions and what they were before and are after the plan. */
export interface ReportView {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly before: StockState;
  readonly after: StockState;
  readonly serviceLevel: Float64Array;
  readonly meanPerDay: Float64Array;
  /** The position of a product at a location; −1 where it is not kept there. */
  readonly positionOf: (product: number, location: number) => number;
}

/** A view for writing lines down: one that was written before need not be again, but for its rank. */
export interface LinesView extends ReportView {
  readonly wordsFor: (line: PlannedLine, write: () => Transfer) => Transfer;
}

/** Lines in a part: some milliseconds of work. */
const LINES_A_PART = 500;

/** A line that the plan moves, or a firm one that no lane carries. */
type Listed = PlannedLine | FirmLine;

/**
 * The lines of a plan as they will be signed, the highest net benefit first. They come in parts, each
 * put into words when it is asked for: a hundred thousand at once are a great part of all memory.
 *
 * @param stuck firm lines that no lane carries: listed as given, though nothing moves
 */
export function* transfersInParts(
  view: LinesView,
  lines: readonly PlannedLine[],
  stuck: readonly FirmLine[],
): Generator<readonly Transfer[], void, void> {
  const { lanes } = view.network;
  const listed = [...lines, ...stuck].sort(
    (a, b) => netBenefit(b) - netBenefit(a) || byPlace(placeOf(lanes, a), placeOf(lanes, b)),
  );
  for (let first = 0; first < listed.length; first += LINES_A_PART) {
    yield listed
      .slice(first, first + LINES_A_PART)
      .map((line, index) => inWords(view, line, first + index + 1));
  }
}

function netBenefit(line: Listed): number {
  return isStuck(line) ? 0 : line.benefit - line.transferCost;
}

/** What is moved, and between which locations. */
type Place = Pick<Transfer, 'product' | 'from' | 'to'>;

function placeOf(lanes: readonly Lane[], line: Listed): Place {
  if (isStuck(line)) return line.row;
  const { from, to } = lanes[line.lane]!;
  return { product: line.product, from, to };
}

function byPlace(a: Place, b: Place): number {
  return a.product - b.product || a.from - b.from || a.to - b.to;
}

function isStuck(line: Listed): line is FirmLine {
  return 'row' in line;
}

function inWords(view: LinesView, line: Listed, rank: number): Transfer {
  if (isStuck(line)) return still(view, line, rank);
  const transfer = view.wordsFor(line, () => transferOf(view, line, rank));
  return transfer.rank === rank ? transfer : { ...transfer, rank };
}

function transferOf(view: ReportView, line: PlannedLine, rank: number): Transfer {
  const { network, before, after } = view;
  const { from, to, leadTimeDays } = network.lanes[line.lane]!;
  const giver = view.positionOf(line.product, from);
  const receiver = view.positionOf(line.product, to);
  const riskBefore = before.stockoutRisk[receiver]!;
  const riskAfter = after.stockoutRisk[receiver]!;
  const coverFrom = cover(after.available[giver]!, view.meanPerDay[giver]!);
  const figures = {
    from: network.locations[from]!.id,
    to: network.locations[to]!.id,
    quantity: line.quantity,
    riskBefore,
    riskAfter,
    acceptedRisk: 1 - view.serviceLevel[receiver]!,
    coverFromBefore: cover(before.available[giver]!, view.meanPerDay[giver]!),
    coverFromAfter: coverFrom,
    coverToBefore: cover(before.available[receiver]!, view.meanPerDay[receiver]!),
    benefit: line.benefit,
    transferCost: line.transferCost,
    lotLife: line.lotLife,
    originSaving: line.originSaving,
  };
  const { product, transferCost, benefit, firm } = line;
  return {
    rank,
    ...signedPart(view, { product, from, to, quantity: firm?.row.quantity ?? line.quantity }, firm),
    transferCost,
    benefit,
    netBenefit: benefit - transferCost,
    stockoutRiskBefore: riskBefore,
    stockoutRiskAfter: riskAfter,
    coverFrom,
    coverTo: cover(after.available[receiver]!, view.meanPerDay[receiver]!),
    arrivesDay: view.settings.planDate + leadTimeDays,
    reason: firm === null ? transferReason(figures) : firmReason(firm, figures),
  };
}

/** A firm line on which nothing moves, because nothing can. */
function still(view: ReportView, firm: FirmLine, rank: number): Transfer {
  const { network, after } = view;
  const { product, from, to } = firm.row;
  const coverAt = (location: number): number => {
    const p = view.positionOf(product, location);
    return p < 0 ? Infinity : cover(after.available[p]!, view.meanPerDay[p]!);
  };
  const receiver = view.positionOf(product, to);
  const risk = receiver < 0 ? 0 : after.stockoutRisk[receiver]!;
  return {
    rank,
    ...signedPart(view, firm.row, firm),
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

/** What a line says of itself, before anything is counted. */
function signedPart(
  { network, settings }: ReportView,
  { product, from, to, quantity }: Pick<Transfer, 'product' | 'from' | 'to' | 'quantity'>,
  firm: FirmLine | null,
): Pick<
  Transfer,
  'id' | 'product' | 'from' | 'to' | 'quantity' | 'value' | 'shipByDay' | 'tier' | 'isFirm'
> {
  const { id, unitCost } = network.products[product]!;
  const [source, target] = [network.locations[from]!.id, network.locations[to]!.id];
  const value = quantity * unitCost;
  return {
    id: firm?.row.id ?? transferId(settings.planDate, id, source, target),
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
