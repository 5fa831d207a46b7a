/** Runs a generator to its end and returns its result. */
export function runToEnd<Result>(steps: Generator<unknown, Result, void>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same generator with each step converted by `convert`. */
export function* mapSteps<Step, Converted, Result>(
  steps: Generator<Step, Result, void>,
  convert: (step: Step) => Converted,
): Generator<Converted, Result, void> {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) yield convert(step.value);
  return step.value;
}
