import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NaiveRule } from '../../../src/planning/replay/policies/naive-rule';

const PATH = fileURLToPath(new URL('../../support/worlds/tuned-naive-rule.json', import.meta.url));

/** The best parameters of the naive rule found in one world. */
export interface TunedRule {
  /** Training seeds, such as 1-4. */
  readonly seeds: string;
  /** Settings tried. */
  readonly tried: number;
  /** Products of the training worlds. */
  readonly products: number;
  readonly rule: NaiveRule;
}

/** The tuned rules by world. */
export function tunedRules(): Readonly<Record<string, TunedRule>> {
  return existsSync(PATH)
    ? (JSON.parse(readFileSync(PATH, 'utf8')) as Record<string, TunedRule>)
    : {};
}

/** Replaces the rules of the worlds that were tuned; those of other worlds stay. */
export function writeTunedRules(tuned: Readonly<Record<string, TunedRule>>): void {
  writeFileSync(PATH, `${JSON.stringify({ ...tunedRules(), ...tuned }, null, 2)}\n`);
}
