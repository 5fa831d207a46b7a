import type { Scenario, ScenarioChange } from '../../planning/scenario/scenario-change';

/** The scenario that every other one is compared with. */
export const asInWorkbook: Scenario = { name: 'Today’s settings', changes: [] };

/** Adds a scenario without changes, under the first free name. */
export function withNewScenario(scenarios: readonly Scenario[]): readonly Scenario[] {
  const taken = new Set(scenarios.map(({ name }) => name));
  let number = 1;
  while (taken.has(`Scenario ${String(number)}`)) number += 1;
  return [...scenarios, { name: `Scenario ${String(number)}`, changes: [] }];
}

/** Replaces the scenario at a place. */
export function withScenario(
  scenarios: readonly Scenario[],
  at: number,
  scenario: Scenario,
): readonly Scenario[] {
  return scenarios.map((given, i) => (i === at ? scenario : given));
}

/** Adds a change; one of the same kind and place is replaced, because only the last would count. */
export function withChange(scenario: Scenario, change: ScenarioChange): Scenario {
  const place = placeOf(change);
  const others = scenario.changes.filter((given) => placeOf(given) !== place);
  return { ...scenario, changes: [...others, change] };
}

/** What a change is about, without its figure. */
function placeOf(change: ScenarioChange): string {
  const places = Object.entries(change).filter(
    ([key]) => !['level', 'limit', 'factor', 'days'].includes(key),
  );
  return JSON.stringify(places);
}
