/** Takes all steps of a work at once, where nobody watches it. */
export function runToEnd<Result>(steps: Generator<unknown, Result, void>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same work, its steps told in other words. */
export function* mapSteps<Step, Told, Result>(
  steps: Generator<Step, Result, void>,
  tell: (step: Step) => Told,
): Generator<Told, Result, void> {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield tell(step.value);
  return step.value;
}
