/** Milliseconds that a test waits for an event. It is long, because the machine may be busy. */
export const patience = 120_000;

/** Resolves when the condition becomes true. Rejects after `patience`. */
export async function until(isSo: () => boolean): Promise<void> {
  const warmStart = performance.now();
  while (!isSo()) {
    if (performance.now() - warmStart > patience)
      throw new Error(`Never became true: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
