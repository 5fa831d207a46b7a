import type { Adviser } from '../../src/worker/adviser';
import { adviserService, type Answer } from '../../src/worker/adviser-service';

/** The real adviser on the test's own thread. */
export function inProcessAdviser(): Adviser {
  const service = adviserService();
  return {
    positionReport: (snapshot, position) => {
      service.setSnapshot(snapshot);
      return answerOf(service.reportPosition(position));
    },
    explainTransfer: (snapshot, move) => {
      service.setSnapshot(snapshot);
      return answerOf(service.explain(move));
    },
    verifyProduct: async (snapshot, product) => {
      service.setSnapshot(snapshot);
      return answerOf(await service.verify(product));
    },
    release: () => undefined,
  };
}

function answerOf<T>(given: Answer<T>): Promise<T> {
  return 'answer' in given
    ? Promise.resolve(given.answer)
    : Promise.reject(new Error(given.bug.message));
}
