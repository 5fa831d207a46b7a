import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { PlanResult } from '../planning/network/plan-result';
import type { PositionReport } from '../planning/report/position-report';
import type {
  CandidateTransfer,
  TransferExplanation,
} from '../planning/explain/transfer-explanation';

/** What questions are answered from: a network as it was read, and the plan for it if there is one. */
export interface PlanSnapshot {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly plan: PlanResult | null;
}

/** A basis with a plan. */
export interface PlannedBasis extends PlanSnapshot {
  readonly plan: PlanResult;
}

/**
 * Answers questions about single positions and moves, somewhere that does not block the caller. The
 * first question on a basis takes longest: a basis is told apart by its identity, and only the last
 * one is kept. Rejects with a `PlannerFailure` and nothing else.
 */
export interface Adviser {
  /** The demand and the stock of a position of the basis's network. */
  positionReport(basis: PlanSnapshot, position: number): Promise<PositionReport>;
  /** Why a move is in the plan, or is not. */
  explainTransfer(basis: PlannedBasis, move: CandidateTransfer): Promise<TransferExplanation>;
  /** Gives back the memory that the last basis takes. */
  rest(): void;
}
