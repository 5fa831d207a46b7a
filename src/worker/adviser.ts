import type { Network } from '../planning/network/network';
import type { PlanSettings } from '../planning/network/settings';
import type { PlanResult } from '../planning/network/plan-result';
import type { ProductVerification } from '../planning/verify/verify-product';
import type { PositionReport } from '../planning/report/position-report';
import type {
  CandidateTransfer,
  TransferExplanation,
} from '../planning/explain/transfer-explanation';

/** The state that questions are answered from: a network as it was read, and its plan if there is one. */
export interface PlanSnapshot {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly plan: PlanResult | null;
}

/** The plan of a product beside the optimum of a second solver, or one sentence why that cannot be had. */
export type ProductVerdict = ProductVerification | { readonly refusal: string };

/** A snapshot with a plan. */
export interface PlannedSnapshot extends PlanSnapshot {
  readonly plan: PlanResult;
}

/** Whether a snapshot has a plan. */
export function isPlanned(snapshot: PlanSnapshot): snapshot is PlannedSnapshot {
  return snapshot.plan !== null;
}

/**
 * Answers questions about single positions and moves without blocking the caller. The first question
 * on a snapshot takes longest. Snapshots are compared by identity, and only the last one is kept.
 * Rejects with a `PlannerFailure` and nothing else.
 */
export interface Adviser {
  /** The demand and the stock of a position in the snapshot. */
  positionReport(snapshot: PlanSnapshot, position: number): Promise<PositionReport>;
  /** Why a move is in the plan, or is not. */
  explainTransfer(snapshot: PlannedSnapshot, move: CandidateTransfer): Promise<TransferExplanation>;
  /** Solves one product of the plan a second time, with another solver. */
  verifyProduct(snapshot: PlannedSnapshot, product: number): Promise<ProductVerdict>;
  /** Frees the memory of the last snapshot. */
  release(): void;
}
