/**
 * Milliseconds that a test waits for what is bound to come. Only a failing test ever waits so long,
 * on however busy a machine.
 */
export const patience = 120_000;

/** Resolves once something is so that comes about by itself. Rejects where it does not for a long time. */
export async function until(isSo: () => boolean): Promise<void> {
  const warmStart = performance.now();
  while (!isSo()) {
    if (performance.now() - warmStart > patience) throw new Error(`Never was ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
