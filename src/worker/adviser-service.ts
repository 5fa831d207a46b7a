import type { RateColumns } from '../planning/demand/demand-rate';
import { estimateDemand } from '../planning/demand/estimate-demand';
import { ratesOf } from '../planning/balance/position-columns';
import { positionReport, type PositionReport } from '../planning/report/position-report';
import { explainTransfer } from '../planning/explain/explain-transfer';
import type {
  CandidateTransfer,
  TransferExplanation,
} from '../planning/explain/transfer-explanation';
import type { PlanSnapshot } from './adviser';
import { bugData, type BugData } from './bug-data';

/** What the worker answers once it has a basis. Only plain data crosses, by structured clone. */
export interface AdviserService {
  /** Takes up what to answer from, in place of what it had. */
  takeBasis(basis: PlanSnapshot): void;
  reportPosition(position: number): Answer<PositionReport>;
  explain(move: CandidateTransfer): Answer<TransferExplanation>;
}

/** What a question got: its answer, or the mistake that was made over it. */
export type Answer<T> = { readonly answer: T } | { readonly bug: BugData };

/** The service over the core: keeps one basis, and the demand that it has estimated for it. */
export function adviserService(): AdviserService {
  let basis: PlanSnapshot | null = null;
  let rates: RateColumns | null = null;
  const known = (): PlanSnapshot => {
    if (basis === null) throw new Error('There is nothing to answer from');
    return basis;
  };
  return {
    takeBasis(given) {
      basis = given;
      rates = null;
    },
    reportPosition: (position) =>
      answered(() => {
        const { network, settings, plan } = known();
        rates ??= plan === null ? estimateDemand(network, settings) : ratesOf(plan.positions);
        return positionReport(network, settings, position, rates, plan?.positions ?? null);
      }),
    explain: (move) =>
      answered(() => {
        const { network, settings, plan } = known();
        if (plan === null) throw new Error('There is no plan to explain');
        return explainTransfer(network, settings, plan, move);
      }),
  };
}

function answered<T>(answer: () => T): Answer<T> {
  try {
    return { answer: answer() };
  } catch (error) {
    return { bug: bugData(error) };
  }
}
