import { runPipeline, type PipelineOptions } from '../../src/pipeline/run-pipeline';
import type { PipelineOutcome } from '../../src/pipeline/run-pipeline';
import type { LogLine } from '../../src/pipeline/run-log';
import { readEnvironment } from '../../src/pipeline/environment';
import type { PlanStore } from '../../src/sources/plan-store';
import { PLAN_DAY } from './small-feed';

/** Options of a run at seven in the morning of the plan day, whose log goes to `lines`. */
export function testOptions(
  more: Partial<PipelineOptions> & { readonly variables?: Readonly<Record<string, string>> } = {},
): PipelineOptions & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  let milliseconds = 0;
  return {
    id: 'R-1',
    environment: readEnvironment(more.variables ?? {}),
    names: {},
    runner: 'planner@example.com',
    version: '1.0.0',
    log: (line) => lines.push(line),
    now: () => (milliseconds += 1),
    utcNow: () => `${PLAN_DAY}T07:00:00Z`,
    wait: async () => undefined,
    newLogId: () => 'L-1',
    ...more,
    lines,
  };
}

/** Runs a pipeline on a store. */
export async function testRun(
  store: PlanStore,
  more: Parameters<typeof testOptions>[0] = {},
): Promise<PipelineOutcome & { readonly lines: readonly LogLine[] }> {
  const options = testOptions(more);
  return { ...(await runPipeline(store, options)), lines: options.lines };
}
