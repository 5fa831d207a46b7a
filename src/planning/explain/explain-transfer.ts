import { findPosition } from '../network/find-position';
import type { Location, Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { EvaluatedTransfer, isSameLine, type ExplainedPlan } from './evaluated-transfer';
import type {
  CandidateTransfer,
  TransferExplanation,
  TransferObstacle,
} from './transfer-explanation';
import { transferSentence } from './transfer-sentence';

/**
 * Why a product moves, or does not move, from one location to another in a plan: the first reason that
 * holds, with its numbers. It uses the planner's own cost curves at the stock that the plan leaves,
 * with the rest of the plan fixed. So it tells what one more line would do, not what another plan
 * would do.
 *
 * @param plan the plan of this network with these settings
 */
export function explainTransfer(
  network: Network,
  settings: PlanSettings,
  plan: ExplainedPlan,
  candidate: CandidateTransfer,
): TransferExplanation {
  const line = plan.transfers.find((each) => isSameLine(each, candidate)) ?? null;
  const originIndex = findPosition(network.positions, candidate.product, candidate.from);
  const destinationIndex = findPosition(network.positions, candidate.product, candidate.to);
  const obstacle =
    ruleObstacle(network, candidate, originIndex, destinationIndex) ??
    laneObstacle(network, candidate) ??
    new EvaluatedTransfer({
      network,
      settings,
      plan,
      candidate,
      lane: laneBetween(network, candidate),
      originIndex,
      destinationIndex,
      line,
    }).obstacle();
  const sentence = transferSentence({ network, settings, plan, candidate, line, obstacle });
  const planned = line && {
    quantity: line.quantity,
    benefit: line.benefit,
    transferCost: line.transferCost,
  };
  return { planned, obstacle, sentence };
}

/** A rule of the locations that forbids the transfer, whatever it would save. */
function ruleObstacle(
  network: Network,
  { from, to }: CandidateTransfer,
  originIndex: number,
  destinationIndex: number,
): TransferObstacle | null {
  if (from === to) return { kind: 'same location' };
  if (originIndex < 0) return { kind: 'not stocked', location: from };
  if (destinationIndex < 0) return { kind: 'not stocked', location: to };
  const origin: Location = network.locations[from]!;
  const destination: Location = network.locations[to]!;
  if (!destination.isOpen) return { kind: 'closed', location: to };
  if (!origin.canShip) return { kind: 'cannot ship', location: from };
  if (!destination.canReceive) return { kind: 'cannot receive', location: to };
  return null;
}

function laneObstacle(network: Network, candidate: CandidateTransfer): TransferObstacle | null {
  if (laneBetween(network, candidate) < 0) return { kind: 'no lane' };
  const firm = network.firmTransfers?.find((row) => isSameLine(row, candidate));
  return firm === undefined ? null : { kind: 'set by a planner', quantity: firm.quantity };
}

function laneBetween({ lanes }: Network, { from, to }: CandidateTransfer): number {
  return lanes.findIndex((lane) => lane.from === from && lane.to === to);
}
