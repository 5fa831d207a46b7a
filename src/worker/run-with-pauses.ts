/**
 * Runs a generator to its end on a thread that has other work too.
 *
 * @param onStep called after each step
 * @param pause called and awaited between steps, so that messages and signals arrive
 */
export async function runWithPauses<Step, Result>(
  steps: Generator<Step, Result, void>,
  onStep: (step: Step) => void,
  pause: () => Promise<void> | undefined,
): Promise<Result> {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    onStep(step.value);
    const pausing = pause();
    if (pausing !== undefined) await pausing;
  }
  return step.value;
}
