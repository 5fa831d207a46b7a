/**
 * Milliseconds of processor time that some work takes, the least of three runs: what else runs on
 * the machine does not count, nor what the first run has to compile.
 */
export function processorTime(work: () => void): number {
  const once = (): number => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(once(), once(), once());
}
