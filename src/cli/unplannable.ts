/** A problem that prevents a plan and that the user can fix. */
export class Unplannable extends Error {
  override readonly name = 'Unplannable';

  constructor(
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
