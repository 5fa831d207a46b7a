/**
 * What the user asked cannot be computed from what they gave. A refusal is an answer, not an
 * exception: it says in one sentence what to change.
 */
export class Refusal {
  constructor(
    /** `domain`: a number out of its range; `shape`: not the type or shape asked for; `data`: too little of it. */
    readonly kind: 'domain' | 'shape' | 'data',
    readonly message: string,
  ) {}
}
