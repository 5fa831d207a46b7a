/** A person who is signed in to the workbook. */
export interface User {
  /** Display name, as comments show it. */
  readonly name: string;
  readonly email: string;
  /** Language and country, such as `de-DE`. They decide the format of numbers and dates. Default `en-US`. */
  readonly locale?: string;
}

/** For a display name alone, makes up an e-mail address at `example.com`. */
export function userOf(user: User | string): User {
  if (typeof user !== 'string') return user;
  return { name: user, email: `${user.toLowerCase().replace(/\W+/g, '.')}@example.com` };
}
