/**
 * Processor time of some work in milliseconds: the minimum of three runs. The minimum excludes the
 * compilation in the first run, and processor time excludes other programs.
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
