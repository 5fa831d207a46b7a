/** Somebody who is signed in to the workbook. */
export interface User {
  /** Display name, as comments show it. */
  readonly name: string;
  readonly email: string;
  /** Language and country, such as `de-DE`, that decide how numbers and dates are written; `en-US` unless told. */
  readonly locale?: string;
}

/** A person named by their display name alone gets an address that leads nowhere. */
export function userOf(user: User | string): User {
  if (typeof user !== 'string') return user;
  return { name: user, email: `${user.toLowerCase().replace(/\W+/g, '.')}@example.com` };
}
