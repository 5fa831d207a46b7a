import { plan, PlanCancelled } from '../../src/planning/plan';
import { PlannerFailure, type Planner } from '../../src/worker/planner';

/** The real planner on the test's own thread. */
export const inProcessPlanner: Planner = {
  async plan(network, settings, { onProgress, signal, stop } = {}) {
    try {
      return await plan(network, settings, {
        ...(onProgress && { onProgress }),
        ...(signal && { signal }),
        ...(stop && { stop }),
        now: () => performance.now(),
      });
    } catch (error) {
      if (error instanceof PlanCancelled) throw new PlannerFailure('cancelled', error.message, '');
      throw error;
    }
  },
};
