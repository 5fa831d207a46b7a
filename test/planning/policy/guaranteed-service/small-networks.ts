import fc from 'fast-check';
import type {
  ServiceLink,
  ServiceStage,
} from '../../../../src/planning/policy/guaranteed-service/service-stage';

/** A stage from its figures in the order of the cases. */
export function stageOf(row: readonly (number | null)[]): ServiceStage {
  const [processingTime, holdingCost, demandSd, maxServiceTime, externalServiceTime] = row;
  return {
    processingTime: processingTime!,
    holdingCost: holdingCost!,
    demandSd: demandSd!,
    maxServiceTime: maxServiceTime!,
    externalServiceTime: externalServiceTime!,
  };
}

export function linkOf(upstream: number, downstream: number): ServiceLink {
  return { upstream, downstream };
}

export interface SmallNetwork {
  readonly stages: readonly ServiceStage[];
  readonly links: readonly ServiceLink[];
}

const stage = fc.record({
  processingTime: fc.integer({ min: 0, max: 2 }),
  holdingCost: fc.integer({ min: 1, max: 9 }),
  demandSd: fc.option(fc.integer({ min: 0, max: 5 })),
  maxServiceTime: fc.option(fc.integer({ min: 0, max: 3 })),
  externalServiceTime: fc.option(fc.integer({ min: 0, max: 2 })),
});

/** A random tree: every stage but the first hangs on an earlier one, one way or the other. */
export const anyTree: fc.Arbitrary<SmallNetwork> = fc
  .array(fc.tuple(stage, fc.nat(), fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((drawn) => ({
    stages: drawn.map(([each]) => each),
    links: drawn.slice(1).map(([, on, isSupplier], i) => {
      const other = on % (i + 1);
      return isSupplier ? linkOf(i + 1, other) : linkOf(other, i + 1);
    }),
  }));

/** A random acyclic network: links run from earlier stages to later ones, any number of them. */
export function anyNetwork(maxStages: number): fc.Arbitrary<SmallNetwork> {
  return fc
    .record({
      stages: fc.array(stage, { minLength: 2, maxLength: maxStages }),
      isLinked: fc.array(fc.integer({ min: 0, max: 4 }), {
        minLength: (maxStages * (maxStages - 1)) / 2,
        maxLength: (maxStages * (maxStages - 1)) / 2,
      }),
    })
    .map(({ stages, isLinked }) => {
      const pairs = stages.flatMap((_, downstream) =>
        Array.from({ length: downstream }, (_each, upstream) => linkOf(upstream, downstream)),
      );
      return { stages, links: pairs.filter((_, pair) => isLinked[pair]! > 1) };
    });
}
