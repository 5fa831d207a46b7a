import { HALF_LARGE } from './bench-worlds';
import { runJobs } from './run-jobs';

/**
 * Times a year of weekly plans for 1,000 products at 20 sites: two processes replay half of the
 * products each, as products share nothing there. The time to make the worlds is left out.
 */
export async function yearOfLargeNetwork(): Promise<string> {
  const seconds: number[] = [];
  const jobs = [1, 2].map((seed) => ({ world: HALF_LARGE, seed, policy: 'X' as const }));
  await runJobs(jobs, (outcome) => {
    if ('skipped' in outcome) throw new Error(outcome.skipped);
    seconds.push(outcome.seconds);
  });
  const longest = Math.max(...seconds).toFixed(0);
  return `A year of 1,000 products x 20 sites, 52 plans, in two processes: ${longest} s.`;
}
