/**
 * The requirement sets of the simulated host: the newest ones of the client in the npm package.
 * Versions are texts, because 1.10 as a number is 1.1. `CustomFunctions` is the client's name for its
 * way of sending results. `RichApiRuntime` is absent, because it changes the protocol.
 */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: '1.15',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.9',
  DialogApi: '1.2',
  RibbonApi: '1.1',
};

/** Whether the host has a set in this version or a later one. */
export function isSetSupported(name: string, version = '0'): boolean {
  const known = Object.entries(requirementSets).find(
    ([set]) => set.toLowerCase() === name.toLowerCase(),
  )?.[1];
  if (known === undefined) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [knownMajor = 0, knownMinor = 0] = known.split('.').map(Number);
  return knownMajor > major || (knownMajor === major && knownMinor >= minor);
}
