/**
 * The answer to inputs from which nothing can be computed. A refusal is returned, not thrown. Its
 * message says in one sentence what the user must change.
 */
export class Refusal {
  constructor(
    /** `domain`: a number out of its range; `shape`: a wrong type or shape; `data`: too few data. */
    readonly kind: 'domain' | 'shape' | 'data',
    readonly message: string,
  ) {}
}
