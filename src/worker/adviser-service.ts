import type { RateColumns } from '../planning/demand/demand-rate';
import { estimateDemand } from '../planning/demand/estimate-demand';
import { ratesOf } from '../planning/balance/position-columns';
import { positionReport, type PositionReport } from '../planning/report/position-report';
import { explainTransfer } from '../planning/explain/explain-transfer';
import type {
  CandidateTransfer,
  TransferExplanation,
} from '../planning/explain/transfer-explanation';
import type { PlanSnapshot, ProductVerdict } from './adviser';
import { Refusal } from '../planning/base/refusal';
import { bugData, type BugData } from './bug-data';

/** What the worker answers once it has a snapshot. Only plain data crosses, by structured clone. */
export interface AdviserService {
  /** Replaces the snapshot that answers are computed from. */
  setSnapshot(snapshot: PlanSnapshot): void;
  reportPosition(position: number): Answer<PositionReport>;
  explain(move: CandidateTransfer): Answer<TransferExplanation>;
  /** Solves a product of the plan again; loads the second solver first. */
  verify(product: number): Promise<Answer<ProductVerdict>>;
}

/** The reply to a question: its answer, or the error that it ran into. */
export type Answer<T> = { readonly answer: T } | { readonly bug: BugData };

/** The service over the core. It keeps one snapshot and the demand that it estimated for it. */
export function adviserService(): AdviserService {
  let snapshot: PlanSnapshot | null = null;
  let rates: RateColumns | null = null;
  const known = (): PlanSnapshot => {
    if (snapshot === null) throw new Error('No snapshot was set');
    return snapshot;
  };
  return {
    setSnapshot(given) {
      snapshot = given;
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
    async verify(product) {
      const { verifyProduct, solveWithJsLp } = await secondSolver();
      return answered(() => {
        const { network, settings, plan } = known();
        if (plan === null) throw new Error('There is no plan to verify');
        const found = verifyProduct({ network, settings, plan, product, solve: solveWithJsLp });
        return found instanceof Refusal ? { refusal: found.message } : found;
      });
    },
  };
}

/** The second solver has a chunk of its own, because few users need it. */
async function secondSolver() {
  const [{ verifyProduct }, { solveWithJsLp }] = await Promise.all([
    import('../planning/verify/verify-product'),
    import('../planning/verify/js-lp-solver'),
  ]);
  return { verifyProduct, solveWithJsLp };
}

function answered<T>(answer: () => T): Answer<T> {
  try {
    return { answer: answer() };
  } catch (error) {
    return { bug: bugData(error) };
  }
}
